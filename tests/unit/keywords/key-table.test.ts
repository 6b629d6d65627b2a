import { expect, test } from "vitest";
import { createKeyTable } from "#pipeline/keywords/key-table.ts";
import { addToHigh, addToLow, stemsOfKey } from "#pipeline/keywords/stem.ts";

const KEYS = Array.from({ length: 200_000 }, (_, i) => hash(`stem${i % 1000} ${i}`));

function hash(key: string): { low: number; high: number } {
  const stems = stemsOfKey(key);
  return { low: stems.reduceRight(addToLow, 0), high: stems.reduceRight(addToHigh, 0) };
}

test("keys are numbered in the order they come, and known again, however many there are", () => {
  const table = createKeyTable(4);
  const add = ({ high, low }: { low: number; high: number }): number => table.add(low, high);
  const numbers = KEYS.map(add);
  expect(numbers).toEqual(KEYS.map((_, i) => i));
  expect(table.size()).toBe(KEYS.length);
  expect(KEYS.map(add)).toEqual(numbers);
  expect(KEYS.map(({ high, low }) => table.find(low, high))).toEqual(numbers);
  table.clear();
  expect(KEYS.every(({ high, low }) => table.find(low, high) === -1)).toBe(true);
  expect(KEYS.slice(7, 9).map(add)).toEqual([0, 1]);
});

test("hashes depend on every stem, every letter, their order and their number", () => {
  const near = ["", "a", "b", "aa", "ab", "ba", "a b", "b a", "a a", "a a a", "a b a", "a  b"];
  const hashes = near.map(hash);
  expect(new Set(hashes.map(({ low }) => low)).size).toBe(near.length);
  expect(new Set(hashes.map(({ high }) => high)).size).toBe(near.length);
});
