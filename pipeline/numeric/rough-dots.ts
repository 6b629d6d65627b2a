import { createByteDots } from "./byte-dots.ts";

/** Tells roughly what products of rows are, for a tenth of what they cost. */
export interface RoughDots {
  /** Chooses the row that others are multiplied with. */
  readonly choose: (row: number) => void;
  /** About the product of the chosen row and this one. */
  readonly dotOf: (row: number) => number;
  /** At least that product, and mostly less than .02 above it. */
  readonly ceilingOf: (row: number) => number;
}

const ROW_BLOCK = 16;
const LARGEST_BYTE = 127;
/** More than the rounding of the sums themselves. */
const SLACK = 1e-6;

/**
 * Rough products of the rows of a matrix, row-major, none of them longer than 1. Rows are rounded to
 * bytes â, each with a scale of its own; by Cauchy and Schwarz a·b is at most â·b̂ + |b - b̂| + |a - â| |b̂|.
 */
export function createRoughDots(matrix: Float32Array, dimension: number): RoughDots {
  const rows = dimension === 0 ? 0 : matrix.length / dimension;
  const rowBytes = Math.ceil(dimension / ROW_BLOCK) * ROW_BLOCK;
  const { bytes, dot } = createByteDots(rows, rowBytes);
  const scales = new Float64Array(rows);
  const errors = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const values = matrix.subarray(row * dimension, (row + 1) * dimension);
    const scale = largestOf(values) / LARGEST_BYTE;
    scales[row] = scale;
    errors[row] = roundToBytes(values, scale, bytes.subarray(row * rowBytes));
  }
  let chosen = 0;
  const dotOf = (row: number): number =>
    (scales[chosen] ?? 0) * (scales[row] ?? 0) * dot(chosen, row);
  return {
    choose: (row) => {
      chosen = row;
    },
    dotOf,
    ceilingOf: (row) => {
      const [own, other] = [errors[chosen] ?? 0, errors[row] ?? 0];
      return dotOf(row) + own + other + own * other + SLACK;
    },
  };
}

function largestOf(values: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  return largest;
}

/** Writes the values in units of the scale; gives the length of what rounding took from them. */
function roundToBytes(values: Float32Array, scale: number, bytes: Int8Array): number {
  if (scale === 0) return 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const byte = Math.round(value / scale);
    bytes[i] = byte;
    squares += (value - byte * scale) ** 2;
  }
  return Math.sqrt(squares);
}
