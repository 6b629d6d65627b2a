import fc from "fast-check";
import { expect, test } from "vitest";
import { createDotGrid } from "#src/features/map/labels/dot-grid.ts";

const aPlace = fc.double({ min: -50, max: 50, noNaN: true });
const discs = fc.array(
  fc.record({ x: aPlace, y: aPlace, radius: fc.double({ min: 0.1, max: 3, noNaN: true }) }),
  { maxLength: 120 },
);

test("a small box is told exactly what reaches into it", () => {
  fc.assert(
    fc.property(discs, aPlace, aPlace, (all, left, bottom) => {
      const box = { left, right: left + 3, bottom, top: bottom + 1 };
      const unit = 0.5;
      const touching = all.filter(
        ({ x, y, radius }) =>
          x + radius * unit > box.left &&
          x - radius * unit < box.right &&
          y + radius * unit > box.bottom &&
          y - radius * unit < box.top,
      );
      const sum = touching.reduce((before, { radius }) => before + radius ** 2, 0);
      expect(createDotGrid(all).sumIn(box, unit)).toBeCloseTo(sum, 6);
    }),
  );
});

test("a box over all of it is told the sum of all, however many there are", () => {
  const many = Array.from({ length: 5000 }, (_, place) => ({
    x: place % 71,
    y: Math.floor(place / 71),
    radius: 1,
  }));
  const grid = createDotGrid(many);
  expect(grid.sumIn({ left: -9, right: 99, top: 99, bottom: -9 }, 1)).toBe(5000);
  const half = grid.sumIn({ left: -9, right: 35, top: 99, bottom: -9 }, 0.01);
  expect(half).toBeGreaterThan(2300);
  expect(half).toBeLessThan(2700);
});

test("no discs, and discs in one place, are no trouble", () => {
  const box = { left: -1, right: 1, top: 1, bottom: -1 };
  expect(createDotGrid([]).sumIn(box, 1)).toBe(0);
  const one = { x: 0, y: 0, radius: 2 };
  expect(createDotGrid([one, one]).sumIn(box, 1)).toBe(8);
});
