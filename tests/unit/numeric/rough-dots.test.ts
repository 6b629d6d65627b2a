import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import loadWabt from "wabt";
import { BYTE_DOT_MODULE } from "#pipeline/numeric/byte-dot-module.ts";
import { createByteDots, createPlainDots } from "#pipeline/numeric/byte-dots.ts";
import { dotProduct } from "#pipeline/numeric/dot-product.ts";
import { createRoughDots, roundRows } from "#pipeline/numeric/rough-dots.ts";

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

test("the WebAssembly module is what its text compiles to", async () => {
  const text = readFileSync("pipeline/numeric/byte-dot.wat", "utf8");
  const wabt = await loadWabt();
  const module = wabt.parseWat("byte-dot.wat", text, { simd: true });
  expect([...BYTE_DOT_MODULE]).toEqual([...module.toBinary({}).buffer]);
  expect(createByteDots(1, 16).dot).not.toBe(createPlainDots(1, 16).dot);
});
