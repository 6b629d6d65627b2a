import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import loadWabt from "wabt";
import { BYTE_DOT_MODULE } from "#pipeline/numeric/byte-dot-module.ts";
import { createByteDots, createPlainDots } from "#pipeline/numeric/byte-dots.ts";
import { dotProduct } from "#pipeline/numeric/dot-product.ts";
import { createRoughDots, roundRows } from "#pipeline/numeric/rough-dots.ts";
import { ROW_SUM_MODULE } from "#pipeline/numeric/row-sum-module.ts";
import { createPlainSums, createRowSums } from "#pipeline/numeric/row-sums.ts";

/** Whether numbers stand in the memory of a WebAssembly module, which comes in pages. */
function isPages({ buffer }: Float64Array | Int8Array): boolean {
  return buffer.byteLength > 0 && buffer.byteLength % 65_536 === 0;
}

const anyVector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: 37,
  maxLength: 37,
});

function toUnit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => (length < 1e-9 ? 0 : value / length));
}

test("the sum of products is that of a plain loop but for rounding", () => {
  fc.assert(
    fc.property(anyVector, anyVector, fc.integer({ min: 0, max: 37 }), (a, b, length) => {
      const [one, other] = [Float64Array.from(a), Float32Array.from(b)];
      const start = 37 - length;
      const plain = [...one.subarray(0, length)].reduce(
        (sum, x, i) => sum + x * other[start + i]!,
        0,
      );
      expect(dotProduct(one, 0, other, start, length)).toBeCloseTo(plain, 12);
    }),
  );
});

test("a product is never above its ceiling, and not far below its rough value", () => {
  fc.assert(
    fc.property(fc.array(anyVector, { minLength: 2, maxLength: 6 }), (vectors) => {
      const rows = Float32Array.from(vectors.flatMap(toUnit));
      const rough = createRoughDots(roundRows(rows, 37));
      for (const chosen of vectors.keys()) {
        rough.choose(chosen);
        for (const row of vectors.keys()) {
          const product = dotProduct(rows, chosen * 37, rows, row * 37, 37);
          expect(product).toBeLessThanOrEqual(rough.ceilingOf(row));
          expect(Math.abs(product - rough.dotOf(row))).toBeLessThan(0.06);
        }
      }
    }),
  );
});

test("bytes are multiplied alike with and without WebAssembly", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 96, maxLength: 96 }),
      (bytes) => {
        const [compiled, plain] = [createByteDots(3, 32), createPlainDots(3, 32)];
        compiled.bytes.set(bytes);
        plain.bytes.set(bytes);
        for (const a of [0, 1, 2]) {
          for (const b of [0, 1, 2]) expect(compiled.dot(a, b)).toBe(plain.dot(a, b));
        }
      },
    ),
  );
});

test("WebAssembly is there", () => {
  expect(isPages(createByteDots(1, 16).bytes)).toBe(true);
  expect(isPages(createPlainDots(1, 16).bytes)).toBe(false);
});

test("weighted rows add up to the same doubles with and without WebAssembly, however many they are", () => {
  const row = fc.tuple(fc.nat({ max: 4 }), fc.double({ min: -9, max: 9, noNaN: true }));
  const values = Int8Array.from({ length: 5 * 7 }, (_, i) => ((i * 53) % 256) - 128);
  const [compiled, plain] = [createRowSums(values, 7), createPlainSums(values, 7)];
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 20 }),
      fc.integer({ min: 1, max: 200 }),
      (some, times) => {
        const all = Array.from({ length: times }, () => some).flat();
        const [rows, factors] = [all.map(([number]) => number), all.map(([, factor]) => factor)];
        expect([...compiled.sum(rows, factors)]).toEqual([...plain.sum(rows, factors)]);
      },
    ),
  );
  expect([...plain.sum([1, 4], [2, 0.5])]).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((d) => 2 * values[7 + d]! + 0.5 * values[28 + d]!),
  );
  expect(isPages(compiled.sum([], []))).toBe(true);
  expect(isPages(plain.sum([], []))).toBe(false);
});

test.each([
  ["byte-dot.wat", BYTE_DOT_MODULE],
  ["row-sum.wat", ROW_SUM_MODULE],
])("the WebAssembly module of %s is what its text compiles to", async (file, module) => {
  const text = readFileSync(`pipeline/numeric/${file}`, "utf8");
  const wabt = await loadWabt();
  const compiled = wabt.parseWat(file, text, { simd: true });
  expect([...module]).toEqual([...compiled.toBinary({}).buffer]);
});
