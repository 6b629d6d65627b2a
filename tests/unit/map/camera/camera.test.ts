import { expect, test } from "vitest";
import {
  boundCamera,
  boundRatio,
  isWellInView,
  MAX_RATIO,
  MIN_RATIO,
  ratioToFit,
  sameCamera,
  toAddressCamera,
  WHOLE_MAP,
} from "#src/features/map/camera/camera.ts";
import { boxAround } from "#src/features/map/geometry.ts";

const FRAME = { width: 800, height: 600 };
const PROJECTION = { scale: 10, originX: 400, originY: 300 };

test("the address keeps three decimals, and nothing when the whole map is in view", () => {
  expect(toAddressCamera({ x: 0.12345, y: 0.5, ratio: 0.30049 })).toEqual({
    x: 0.123,
    y: 0.5,
    ratio: 0.3,
  });
  expect(toAddressCamera({ x: 0.5002, y: 0.4999, ratio: 1 })).toBeNull();
});

test("no camera and the whole map are the same camera", () => {
  expect(sameCamera(null, WHOLE_MAP)).toBe(true);
  expect(sameCamera(null, { x: 0.5, y: 0.5, ratio: 0.9 })).toBe(false);
});

test("what touches the edge of the frame is not well in view", () => {
  expect(isWellInView(boxAround([{ x: 0, y: 0 }]), PROJECTION, FRAME)).toBe(true);
  expect(isWellInView(boxAround([{ x: 39.9, y: 0 }]), PROJECTION, FRAME)).toBe(false);
  expect(isWellInView(boxAround([{ x: 0, y: 31 }]), PROJECTION, FRAME)).toBe(false);
});

test("a stretch twice as wide needs twice the ratio", () => {
  const narrow = { left: -5, right: 5, bottom: -1, top: 1 };
  const wide = { left: -10, right: 10, bottom: -1, top: 1 };
  const ratio = ratioToFit(narrow, PROJECTION, FRAME, 1);
  expect(ratioToFit(wide, PROJECTION, FRAME, 1)).toBeCloseTo(2 * ratio, 9);
});

test("the camera neither nears nor leaves without end", () => {
  expect(boundRatio(0)).toBe(MIN_RATIO);
  expect(boundRatio(99)).toBe(MAX_RATIO);
  expect(boundRatio(0.5)).toBe(0.5);
});

test("a camera far from the map is brought back to where some of the map is in view", () => {
  const { x, y, ratio } = boundCamera({ x: 900, y: -900, ratio: 1 });
  expect(ratio).toBe(1);
  expect(x - ratio / 2).toBeLessThan(1);
  expect(y + ratio / 2).toBeGreaterThan(0);
  expect(boundCamera({ x: 0.5, y: 0.5, ratio: 500 }).ratio).toBe(MAX_RATIO);
  expect(boundCamera(WHOLE_MAP)).toEqual(WHOLE_MAP);
});
