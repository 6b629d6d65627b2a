import { dotProduct } from "#pipeline/numeric/dot-product.ts";

/** Length of a vector. */
export function lengthOf(vector: Float32Array | Float64Array): number {
  return Math.sqrt(dotProduct(vector, 0, vector, 0, vector.length));
}

/** Gives a vector the length 1, in place; one of length 0 stays as it is. */
export function makeUnit(vector: Float32Array | Float64Array): void {
  const length = lengthOf(vector);
  if (length === 0) return;
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) / length;
}

/** Adds `vector` times `factor` to `sum`, in place. */
export function addTo(
  sum: Float64Array,
  vector: Float32Array | Float64Array,
  factor: number,
): void {
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + factor * (vector[d] ?? 0);
}
