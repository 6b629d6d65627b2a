/**
 * Sum of the products of `length` numbers of each array from the places given. Four sums, added up at
 * the end: a processor can work at them side by side, where it would wait for a single one.
 */
export function dotProduct(
  a: Float32Array | Float64Array,
  startA: number,
  b: Float32Array | Float64Array,
  startB: number,
  length: number,
): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < length; i += 4) {
    first += (a[startA + i] ?? 0) * (b[startB + i] ?? 0);
    second += (a[startA + i + 1] ?? 0) * (b[startB + i + 1] ?? 0);
    third += (a[startA + i + 2] ?? 0) * (b[startB + i + 2] ?? 0);
    fourth += (a[startA + i + 3] ?? 0) * (b[startB + i + 3] ?? 0);
  }
  for (; i < length; i++) first += (a[startA + i] ?? 0) * (b[startB + i] ?? 0);
  return first + second + (third + fourth);
}
