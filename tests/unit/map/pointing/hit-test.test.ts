import { expect, test } from "vitest";
import { type Projection, toMap, toScreen } from "#src/features/map/geometry.ts";
import type { SheetLabel } from "#src/features/map/labels/label-sheet.ts";
import { createDotIndex } from "#src/features/map/pointing/dot-index.ts";
import { hitTest } from "#src/features/map/pointing/hit-test.ts";

const projection: Projection = { scale: 10, originX: 100, originY: 100 };
const text = {
  lines: ["x"],
  style: { sizePx: 10, weight: 400, spacing: 0 },
  width: 40,
  height: 12,
};
const name: SheetLabel = {
  kind: "theme",
  id: 1,
  text,
  anchor: { x: 0, y: 0 },
  reach: 0,
  box: { left: 80, right: 120, top: 94, bottom: 106 },
};
const label: SheetLabel = {
  kind: "keyword",
  id: 8,
  text,
  anchor: { x: 0, y: 0 },
  reach: 0,
  box: { left: 140, right: 160, top: 94, bottom: 106 },
};
const square = [
  { x: -8, y: -8 },
  { x: 8, y: -8 },
  { x: 8, y: 8 },
  { x: -8, y: 8 },
];
const scene = {
  dots: createDotIndex([{ id: 7, x: 0, y: 0, radius: 3, importance: 1 }], 2),
  dotKind: "keyword" as const,
  areas: [{ themeId: 3, rings: [square], box: { left: -8, right: 8, bottom: -8, top: 8 } }],
  labels: { themes: [name], keywords: [label] },
  projection,
  dotScale: 1,
  tolerancePx: 2,
  pickLine: () => null,
};

test("a dot comes before a name, a name before its island, and the ground is nothing", () => {
  expect(hitTest({ x: 100, y: 100 }, scene)).toEqual({ kind: "keyword", id: 7 });
  expect(hitTest({ x: 110, y: 100 }, scene)).toEqual({ kind: "theme-name", id: 1 });
  expect(hitTest({ x: 110, y: 130 }, scene)).toEqual({ kind: "theme-area", id: 3 });
  expect(hitTest({ x: 190, y: 100 }, scene)).toBeNull();
});

test("a keyword can be taken by its label", () => {
  expect(hitTest({ x: 150, y: 100 }, scene)).toEqual({ kind: "keyword", id: 8 });
});

test("dots grow with the dot scale, not with the map", () => {
  const at = { x: 100, y: 108.5 };
  expect(hitTest(at, scene)?.kind).toBe("theme-area");
  expect(hitTest(at, { ...scene, dotScale: 3 })).toEqual({ kind: "keyword", id: 7 });
});

test("from the map to the screen and back is where one was", () => {
  const place = { x: 3.25, y: -7.5 };
  expect(toMap(projection, toScreen(projection, place))).toEqual(place);
  expect(toScreen(projection, { x: 0, y: 1 }).y).toBeLessThan(projection.originY);
});

test("a dot, a label and a name come before a line, and a line before its island", () => {
  const crossed = { ...scene, pickLine: () => ({ source: 7, target: 8 }) };
  expect(hitTest({ x: 100, y: 100 }, crossed)?.kind).toBe("keyword");
  expect(hitTest({ x: 150, y: 100 }, crossed)?.kind).toBe("keyword");
  expect(hitTest({ x: 110, y: 100 }, crossed)?.kind).toBe("theme-name");
  expect(hitTest({ x: 110, y: 130 }, crossed)).toEqual({ kind: "link", source: 7, target: 8 });
});
