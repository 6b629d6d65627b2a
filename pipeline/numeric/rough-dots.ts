import { createByteDots } from "./byte-dots.ts";
import { shareableBytes, shareableDoubles } from "./shareable.ts";

/** The rows of a matrix rounded to bytes â, each with a scale of its own, in memory that threads share. */
export interface RoughRows {
  /** Row-major; rows are filled up with zeros. */
  readonly bytes: Int8Array;
  readonly rowBytes: number;
  /** What a byte of each row counts. */
  readonly scales: Float64Array;
  /** The length of what rounding took from each row. */
  readonly errors: Float64Array;
}

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

/** Rounds the rows of a matrix, row-major, none of them longer than 1. */
export function roundRows(matrix: Float32Array, dimension: number): RoughRows {
  const rows = dimension === 0 ? 0 : matrix.length / dimension;
  const rowBytes = Math.ceil(dimension / ROW_BLOCK) * ROW_BLOCK;
  const bytes = new Int8Array(shareableBytes(rows * rowBytes).buffer);
  const scales = shareableDoubles(rows);
  const errors = shareableDoubles(rows);
  for (let row = 0; row < rows; row++) {
    const values = matrix.subarray(row * dimension, (row + 1) * dimension);
    const scale = largestOf(values) / LARGEST_BYTE;
    scales[row] = scale;
    errors[row] = roundToBytes(values, scale, bytes.subarray(row * rowBytes));
  }
  return { bytes, rowBytes, scales, errors };
}

/**
 * Rough products of rounded rows. By Cauchy and Schwarz a·b is at most â·b̂ + |b - b̂| + |a - â| |b̂|.
 */
export function createRoughDots({ bytes, errors, rowBytes, scales }: RoughRows): RoughDots {
  const { bytes: own, dot } = createByteDots(scales.length, rowBytes);
  own.set(bytes);
  let chosen = 0;
  const dotOf = (row: number): number =>
    (scales[chosen] ?? 0) * (scales[row] ?? 0) * dot(chosen, row);
  return {
    choose: (row) => {
      chosen = row;
    },
    dotOf,
    ceilingOf: (row) => {
      const [a, b] = [errors[chosen] ?? 0, errors[row] ?? 0];
      return dotOf(row) + a + b + a * b + SLACK;
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
