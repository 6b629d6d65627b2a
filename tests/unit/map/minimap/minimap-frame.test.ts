import { expect, test } from "vitest";
import { keepOnMinimap } from "#src/features/map/minimap/minimap-view.ts";

const SMALL = { width: 160, height: 120 };

test("the frame of a stretch that goes beyond the small map shows all four sides on it", () => {
  const seen = { left: 10, top: -40, right: 300, bottom: 500 };
  expect(keepOnMinimap(seen, SMALL, 1)).toEqual({ left: 10, top: 1, right: 159, bottom: 119 });
});

test("the frame of a stretch within the small map is left as it is", () => {
  const seen = { left: 20, top: 30, right: 60, bottom: 50 };
  expect(keepOnMinimap(seen, SMALL, 1)).toEqual(seen);
});

test("the frame of a stretch off the small map lies along the edge towards it", () => {
  const seen = { left: 200, top: 30, right: 260, bottom: 50 };
  expect(keepOnMinimap(seen, SMALL, 1)).toEqual({ left: 159, top: 30, right: 159, bottom: 50 });
});
