import fc from "fast-check";
import { expect, test } from "vitest";
import { type Field, traceRings } from "#src/features/map/areas/trace-rings.ts";
import { ringArea } from "#src/features/map/geometry.ts";
import { ringHolds } from "#src/lib/ring-holds.ts";

const SIDE = 9;

function aField(land: (column: number, row: number) => boolean): Field {
  const values = new Float32Array(SIDE * SIDE).fill(-1);
  for (let row = 1; row < SIDE - 1; row += 1) {
    for (let column = 1; column < SIDE - 1; column += 1) {
      if (land(column, row)) values[row * SIDE + column] = 1;
    }
  }
  return { columns: SIDE, rows: SIDE, values };
}

test("open water has no shore", () => {
  expect(traceRings(aField(() => false))).toEqual([]);
});

test("one grid point of land is one small island", () => {
  const rings = traceRings(aField((column, row) => column === 4 && row === 4));
  expect(rings).toHaveLength(1);
  expect(ringArea(rings[0]!)).toBeCloseTo(0.5, 6);
});

test("a lake runs the other way round than the island that holds it", () => {
  const rings = traceRings(aField((column, row) => column !== 4 || row !== 4));
  expect(rings.map((ring) => Math.sign(ringArea(ring))).toSorted((a, b) => a - b)).toEqual([-1, 1]);
});

test("land that touches at a corner stays two islands", () => {
  const rings = traceRings(
    aField((column, row) => (column === 3 && row === 3) || (column === 4 && row === 4)),
  );
  expect(rings).toHaveLength(2);
});

test("whatever the coast, points of land are inside an odd number of rings, water an even", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 81, maxLength: 81 }), (cells) => {
      const field = aField((column, row) => cells[row * SIDE + column] ?? false);
      const rings = traceRings(field);
      for (let row = 0; row < SIDE; row += 1) {
        for (let column = 0; column < SIDE; column += 1) {
          // Beside the grid point, so that no ray runs through a corner of a ring.
          const point = { x: column + 0.01, y: row + 0.017 };
          const around = rings.filter((ring) => ringHolds(ring, point)).length;
          expect(around % 2 === 1).toBe((field.values[row * SIDE + column] ?? -1) >= 0);
        }
      }
    }),
    { numRuns: 50 },
  );
});
