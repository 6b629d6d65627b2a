import { expect, test } from "vitest";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { createLineIndex } from "#src/features/map/surface/line-index.ts";
import { bendOf, distanceToLine, middleOfLine } from "#src/features/map/surface/line-shape.ts";
import { aKeyword, aMap } from "#tests/support/a-map.ts";

const model = createMapModel(
  aMap({
    keywords: [
      aKeyword({ id: 0, x: 0, y: 0 }),
      aKeyword({ id: 1, x: 10, y: 0 }),
      aKeyword({ id: 2, x: 10, y: 10 }),
    ],
    links: [
      [0, 1, 5, 0.9],
      [0, 2, 4, 0.8],
    ],
  }),
);
const index = createLineIndex(model.lines, model.dots);
const straight = { tolerance: 1, bend: 0, isDrawn: () => true };

test("the nearest line within the tolerance is meant", () => {
  expect(index.pick({ x: 5, y: 0.4 }, straight)?.id).toBe("0-1");
  expect(index.pick({ x: 5, y: 4.6 }, straight)?.id).toBe("0-2");
  expect(index.pick({ x: 5, y: 2.3 }, straight)).toBeNull();
  expect(index.pick({ x: -2, y: 0 }, straight)).toBeNull();
});

test("a line that is not drawn cannot be pointed at", () => {
  const isDrawn = ({ id }: { id: string }): boolean => id !== "0-1";
  expect(index.pick({ x: 5, y: 0.4 }, { ...straight, isDrawn })).toBeNull();
});

test("a curved line is where it is drawn, not where it would be straight", () => {
  const bend = bendOf("curved");
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  const middle = middleOfLine(from, to, bend);
  expect(Math.abs(middle.y)).toBeGreaterThan(1);
  expect(distanceToLine(middle, from, to, bend)).toBeCloseTo(0, 6);
  expect(index.pick(middle, { ...straight, bend })?.id).toBe("0-1");
  expect(index.pick({ x: 5, y: 0 }, { ...straight, bend })).toBeNull();
});

test("straight lines do not bend", () => {
  expect(middleOfLine({ x: 0, y: 0 }, { x: 4, y: 2 }, bendOf("straight"))).toEqual({ x: 2, y: 1 });
});
