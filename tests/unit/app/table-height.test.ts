import { expect, test } from "vitest";
import { clampHeight, heightLimits, parseHeight, stepHeight } from "#src/app/table-height.ts";

test("the table leaves room for the map, and never vanishes", () => {
  expect(clampHeight(5000, 900)).toBe(heightLimits(900).most);
  expect(heightLimits(900).most).toBeLessThan(900 - 300);
  expect(clampHeight(1, 900)).toBe(heightLimits(900).least);
  expect(clampHeight(300, 200)).toBe(heightLimits(200).least);
});

test("the splitter's keys make the table higher and lower, to the ends and not beyond", () => {
  expect(stepHeight("ArrowUp", 300, 900)).toBeGreaterThan(300);
  expect(stepHeight("ArrowDown", 300, 900)).toBeLessThan(300);
  expect(stepHeight("End", 300, 900)).toBe(heightLimits(900).most);
  expect(stepHeight("PageDown", 150, 900)).toBe(heightLimits(900).least);
  expect(stepHeight("x", 300, 900)).toBeNull();
});

test("a kept height that is none is passed over", () => {
  expect(parseHeight("420")).toBe(420);
  expect(parseHeight("tall")).toBe(parseHeight(null));
});
