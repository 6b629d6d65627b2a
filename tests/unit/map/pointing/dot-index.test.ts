import fc from "fast-check";
import { expect, test } from "vitest";
import { createDotIndex, type Target } from "#src/features/map/pointing/dot-index.ts";

function aTarget(parts: Partial<Target>): Target {
  return { id: 0, x: 0, y: 0, radius: 1, importance: 0.5, ...parts };
}

const OPTIONS = { radiusScale: 1, tolerance: 2 };

test("the open ground is no dot", () => {
  const index = createDotIndex([aTarget({})], 5);
  expect(index.pick({ x: 3.5, y: 0 }, OPTIONS)).toBeNull();
  expect(index.pick({ x: 2.9, y: 0 }, OPTIONS)).toBe(0);
});

test("beside two dots the nearest edge wins, not the nearest middle", () => {
  const large = aTarget({ id: 1, x: 0, radius: 8 });
  const small = aTarget({ id: 2, x: 12, radius: 1 });
  expect(createDotIndex([large, small], 5).pick({ x: 9, y: 0 }, OPTIONS)).toBe(1);
});

test("inside a large dot its small neighbour outside does not win", () => {
  const large = aTarget({ id: 1, x: 0, radius: 8, importance: 0.1 });
  const small = aTarget({ id: 2, x: 9.2, radius: 1, importance: 0.9 });
  expect(createDotIndex([large, small], 5).pick({ x: 6, y: 0 }, OPTIONS)).toBe(1);
});

test("a small dot on a large one can be pointed at", () => {
  const large = aTarget({ id: 1, radius: 8, importance: 0.9 });
  const small = aTarget({ id: 2, x: 3, radius: 1, importance: 0.1 });
  expect(createDotIndex([large, small], 5).pick({ x: 3, y: 0 }, OPTIONS)).toBe(2);
});

test("of two dots equally near the more important wins", () => {
  const plain = aTarget({ id: 1, x: -2, importance: 0.2 });
  const important = aTarget({ id: 2, x: 2, importance: 0.8 });
  expect(createDotIndex([plain, important], 5).pick({ x: 0, y: 0 }, OPTIONS)).toBe(2);
});

test("the grid finds a dot whenever looking at every dot does", () => {
  const anyTarget = fc.record({
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.integer({ min: -50, max: 50 }),
    radius: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(anyTarget), fc.integer({ min: 1, max: 20 }), (places, cell) => {
      const targets = places.map((place, id) => aTarget({ ...place, id }));
      const at = { x: 7, y: -11 };
      const near = targets.some(
        ({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) - radius <= OPTIONS.tolerance,
      );
      expect(createDotIndex(targets, cell).pick(at, OPTIONS) !== null).toBe(near);
    }),
  );
});
