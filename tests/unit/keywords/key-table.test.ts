import { expect, test } from "vitest";
import { createKeyTable, hashKeys } from "#pipeline/keywords/key-table.ts";

const KEYS = Array.from({ length: 200_000 }, (_, i) => ({ key: `stem${i % 1000} ${i}` }));

test("keys are numbered in the order they come, and known again, however many there are", () => {
  const { high, low } = hashKeys(KEYS);
  const table = createKeyTable();
  const numbers = KEYS.map((_, i) => table.add(low[i] ?? 0, high[i] ?? 0));
  expect(numbers).toEqual(KEYS.map((_, i) => i));
  expect(table.size()).toBe(KEYS.length);
  expect(KEYS.map((_, i) => table.add(low[i] ?? 0, high[i] ?? 0))).toEqual(numbers);
});

test("hashes depend on every letter, their order and their number", () => {
  const near = ["", "a", "b", "aa", "ab", "ba", "a b", "b a", "\u0000", "\u0000\u0000"];
  const { high, low } = hashKeys(near.map((key) => ({ key })));
  expect(new Set(low).size).toBe(near.length);
  expect(new Set(high).size).toBe(near.length);
});
