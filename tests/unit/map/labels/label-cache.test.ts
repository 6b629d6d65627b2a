import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emphasise } from "#src/features/map/focus/emphasis.ts";
import { createLabelCache } from "#src/features/map/labels/label-cache.ts";
import type { LabelLayout, Sheet, SheetLabel } from "#src/features/map/labels/label-sheet.ts";
import type { MeasureText } from "#src/features/map/labels/label-text.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { aLargeMap } from "#tests/support/a-map.ts";

const FRAME = { width: 900, height: 700 };
const REST_MS = 200;
const measure: MeasureText = (text, { sizePx }) => text.length * sizePx * 0.5;
const model = createMapModel(aLargeMap());
const CALM = { emphasis: null, ghosts: new Set<number>() };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A cache with a camera over the middle of the map. */
function aCamera() {
  const onRest = vi.fn();
  const cache = createLabelCache(model, onRest);
  const look = (scale: number, scene: Parameters<typeof cache.layOut>[0] = CALM): LabelLayout => {
    const sheet: Sheet = { scale, dotScale: 1, textScale: 1, measure, frame: FRAME };
    return cache.layOut(scene, sheet, { scale, originX: 450, originY: 350 });
  };
  return { look, onRest, cache };
}

function idsOf(labels: readonly SheetLabel[]): number[] {
  return labels.map(({ id }) => id);
}

test("while the camera moves, the same labels go with their dots; at rest they are laid out anew", () => {
  const { look, onRest } = aCamera();
  const before = look(4);
  const moving = look(9);
  expect(idsOf(moving.keywords)).toEqual(idsOf(before.keywords));
  const [first, same] = [before.keywords[0]!, moving.keywords[0]!];
  expect(same.box.left - same.anchor.x * 9).toBeCloseTo(first.box.left - first.anchor.x * 4, 6);
  expect(onRest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(REST_MS);
  expect(onRest).toHaveBeenCalledTimes(1);
  expect(look(9).keywords.length).toBeGreaterThan(before.keywords.length);
});

test("a camera at rest lays nothing out anew", () => {
  const { look, onRest } = aCamera();
  const before = look(4);
  expect(look(4)).toBe(before);
  vi.advanceTimersByTime(REST_MS);
  expect(onRest).not.toHaveBeenCalled();
});

test("what is filtered out loses its label at once, and a rest that was due brings none back", () => {
  const { look } = aCamera();
  const [gone] = idsOf(look(4).keywords);
  look(5);
  const filtered = { emphasis: null, ghosts: new Set([gone!]) };
  expect(idsOf(look(5, filtered).keywords)).not.toContain(gone);
  vi.advanceTimersByTime(REST_MS);
  expect(idsOf(look(5, filtered).keywords)).not.toContain(gone);
});

test("what is pointed out is lettered at once, also while the camera moves, and once only", () => {
  const { look } = aCamera();
  look(4);
  const scene = { ...CALM, emphasis: emphasise(model, { kind: "keyword", id: 5 }) };
  const lit = look(4, scene);
  expect(idsOf(lit.keywords)[0]).toBe(5);
  expect(look(4, scene)).toBe(lit);
});
