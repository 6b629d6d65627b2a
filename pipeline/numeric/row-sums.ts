import { ROW_SUM_MODULE } from "./row-sum-module.ts";
import { type ModuleMemory, startModule } from "./start-module.ts";

/** Adds up weighted rows of a matrix of signed bytes. */
export interface RowSums {
  /**
   * The sum of these rows, by number, each times its factor; the array is used again by the next call.
   * The same numbers with and without WebAssembly.
   */
  readonly sum: (rows: readonly number[], factors: readonly number[]) => Float64Array;
}

interface RowSumExports {
  readonly memory: ModuleMemory;
  readonly add: (list: number, end: number, factors: number, sum: number, row: number) => void;
}

/** Rows are added by so many: a pass over the sum for each would cost more. */
const GROUP = 4;
/** Rows that are handed over at once; more are added in turns. */
const MOST_ROWS = 1024;

/** Sums of rows of `dimension` bytes, row-major, by WebAssembly where it may. */
export function createRowSums(values: Int8Array, dimension: number): RowSums {
  return createCompiledSums(values, dimension) ?? createPlainSums(values, dimension);
}

function createCompiledSums(values: Int8Array, dimension: number): RowSums | null {
  const rowBytes = Math.ceil(dimension / GROUP) * GROUP;
  const rowCount = dimension === 0 ? 0 : values.length / dimension;
  // Doubles come first, where they stand on even addresses.
  const [factorsAt, sumAt] = [0, MOST_ROWS * 8];
  const listAt = sumAt + rowBytes * 8;
  const rowsAt = listAt + MOST_ROWS * 4;
  const module = startModule<RowSumExports>(ROW_SUM_MODULE, rowsAt + rowCount * rowBytes);
  if (module === null) return null;
  const { buffer } = module.memory;
  const weights = new Float64Array(buffer, factorsAt, MOST_ROWS);
  const sum = new Float64Array(buffer, sumAt, rowBytes);
  const list = new Int32Array(buffer, listAt, MOST_ROWS);
  const bytes = new Int8Array(buffer, rowsAt);
  if (rowBytes === dimension) bytes.set(values);
  for (let row = 0; row < rowCount && rowBytes > dimension; row++) {
    bytes.set(values.subarray(row * dimension, (row + 1) * dimension), row * rowBytes);
  }
  const result = sum.subarray(0, dimension);
  return {
    sum: (rows, factors) => {
      sum.fill(0);
      for (let first = 0; first < rows.length; first += MOST_ROWS) {
        const count = Math.min(MOST_ROWS, rows.length - first);
        const filled = Math.ceil(count / GROUP) * GROUP;
        for (let i = 0; i < filled; i++) {
          // Nothing of the first row fills the last group up.
          list[i] = rowsAt + (i < count ? (rows[first + i] ?? 0) * rowBytes : 0);
          weights[i] = i < count ? (factors[first + i] ?? 0) : 0;
        }
        module.add(listAt, listAt + filled * 4, factorsAt, sumAt, rowBytes);
      }
      return result;
    },
  };
}

/** The same without WebAssembly. */
export function createPlainSums(values: Int8Array, dimension: number): RowSums {
  const sum = new Float64Array(dimension);
  return {
    sum: (rows, factors) => {
      sum.fill(0);
      for (let first = 0; first < rows.length; first += GROUP) {
        addGroup(sum, values, rows, factors, first);
      }
      return sum;
    },
  };
}

/** Adds four rows, or as many as are left from `first` on. */
function addGroup(
  sum: Float64Array,
  values: Int8Array,
  rows: readonly number[],
  factors: readonly number[],
  first: number,
): void {
  const startOf = (i: number): number => (rows[first + i] ?? 0) * sum.length;
  const [a, b, c, d] = [startOf(0), startOf(1), startOf(2), startOf(3)];
  const factorOf = (i: number): number => factors[first + i] ?? 0;
  const [byA, byB, byC, byD] = [factorOf(0), factorOf(1), factorOf(2), factorOf(3)];
  for (let i = 0; i < sum.length; i++) {
    const two = byA * (values[a + i] ?? 0) + byB * (values[b + i] ?? 0);
    sum[i] = (sum[i] ?? 0) + two + (byC * (values[c + i] ?? 0) + byD * (values[d + i] ?? 0));
  }
}
