import fc from "fast-check";
import { expect, test } from "vitest";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { emphasise } from "#src/features/map/focus/emphasis.ts";
import { type Box, boxesOverlap } from "#src/features/map/geometry.ts";
import type { LabelLayout, Sheet, SheetLabel } from "#src/features/map/labels/label-sheet.ts";
import { cutToScreen } from "#src/features/map/labels/label-view.ts";
import { layOutEmphasis, layOutLabels } from "#src/features/map/labels/lay-out-labels.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { aLargeMap } from "#tests/support/a-map.ts";
import { aLevelledMap } from "#tests/support/levelled-map.ts";

const NO_GHOSTS: ReadonlySet<number> = new Set();
const FRAME = { width: 900, height: 700 };
/** Pixels a map unit with the whole map in view. */
const WHOLE = 3.2;
const models = [createMapModel(aLargeMap()), createMapModel(aLevelledMap())];
const [plain, levelled] = models;

/** All keywords of the first theme are more important than those of the second, and so on. */
const lopsided = createMapModel(bySize(aLargeMap()));

const aScale = fc.double({ min: WHOLE / 1.6, max: WHOLE * 30, noNaN: true });
const aCover = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }))
  .map(([left, top]): Box => ({ left, top, right: left + 160, bottom: top + 60 }));

function bySize(map: MapFile): MapFile {
  const keywords = map.keywords
    .toSorted((a, b) => (a.themeId ?? 0) - (b.themeId ?? 0))
    .map((keyword, place, { length }) => ({ ...keyword, importance: 1 - place / length }));
  return { ...map, keywords };
}

function aSheet(scale: number): Sheet {
  return {
    scale,
    dotScale: (scale / WHOLE) ** 0.32,
    textScale: 1,
    measure: (text, { sizePx }) => text.length * sizePx * 0.5,
    frame: FRAME,
  };
}

function letter(model = plain!, scale = WHOLE): LabelLayout {
  return layOutLabels(model, aSheet(scale), NO_GHOSTS);
}

function overlaps(labels: readonly SheetLabel[]): string[] {
  return labels.flatMap((label, place) =>
    labels
      .slice(place + 1)
      .filter((other) => boxesOverlap(other.box, label.box))
      .map((other) => `${label.text.lines.join(" ")} / ${other.text.lines.join(" ")}`),
  );
}

function kindsOf({ themes }: LabelLayout): ReadonlySet<string> {
  return new Set(themes.map(({ kind }) => kind));
}

test("wherever one looks and however near, labels are whole, bare, and free of each other", () => {
  const aPlace = fc.integer({ min: -60, max: 60 });
  const aView = fc.record({
    model: fc.constantFrom(...models),
    scale: aScale,
    x: aPlace,
    y: aPlace,
  });
  fc.assert(
    fc.property(aView, fc.array(aCover, { maxLength: 3 }), ({ model, scale, x, y }, covers) => {
      const projection = { scale, originX: 450 - x * scale, originY: 350 + y * scale };
      const seen = cutToScreen(letter(model, scale), projection, { ...FRAME, covers });
      const labels = [...seen.themes, ...seen.keywords];
      expect(overlaps(labels)).toEqual([]);
      for (const { box } of labels) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(FRAME.width);
        expect(box.bottom).toBeLessThanOrEqual(FRAME.height);
        expect(covers.some((cover) => boxesOverlap(cover, box))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test("what is pointed out is lettered without overlaps, too", () => {
  const anId = fc.integer({ min: 0, max: 349 });
  fc.assert(
    fc.property(anId, aScale, fc.boolean(), (id, scale, isTheme) => {
      const focus = isTheme
        ? { kind: "theme" as const, id: 1 + (id % 20) }
        : { kind: "keyword" as const, id };
      const rest = letter(levelled, scale);
      const emphasis = emphasise(levelled!, focus)!;
      const { themes, keywords } = layOutEmphasis(levelled!, aSheet(scale), emphasis, rest);
      expect(overlaps(keywords)).toEqual([]);
      const lit = themes.filter((name) => emphasis.themes.has(name.id));
      const clashes = lit.filter((name) => keywords.some(({ box }) => boxesOverlap(box, name.box)));
      expect(clashes).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("twice as near, the same stretch tells at least as many keywords", () => {
  fc.assert(
    fc.property(fc.double({ min: WHOLE, max: WHOLE * 12, noNaN: true }), (scale) => {
      const count = (at: number): number => letter(plain, at).keywords.length;
      expect(count(2 * scale)).toBeGreaterThanOrEqual(count(scale));
    }),
    { numRuns: 30 },
  );
});

test("an island with room for a label has one: no region talks alone", () => {
  const scales = fc.double({ min: WHOLE, max: WHOLE * 10, noNaN: true });
  fc.assert(
    fc.property(scales, (scale) => {
      const { keywords } = letter(lopsided, scale);
      const told = new Set(keywords.map(({ id }) => lopsided!.dots.get(id)?.themeId));
      const roomy = lopsided!.map.themes.filter(({ radius }) => 2 * radius * scale >= 100);
      expect(roomy.filter(({ id }) => !told.has(id)).map(({ name }) => name)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("what a part of the map is lettered with is what the whole is lettered with there", () => {
  const window = { left: -30, right: 30, top: 25, bottom: -25 };
  const whole = letter(plain, 12).keywords;
  const part = layOutLabels(plain!, { ...aSheet(12), window }, NO_GHOSTS).keywords;
  const inside = ({ anchor: { x, y } }: SheetLabel): boolean => Math.hypot(x, y) < 12;
  const idsOf = (labels: readonly SheetLabel[]): number[] =>
    labels
      .filter(inside)
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
  expect(idsOf(part)).toEqual(idsOf(whole));
  expect(part.length).toBeLessThan(whole.length);
});

test("names go from parents, far out, over themes to their parts, near", () => {
  const far = letter(levelled, WHOLE / 1.6);
  expect(kindsOf(far)).toEqual(new Set(["parent", "theme"]));
  expect(far.keywords).toEqual([]);
  expect(kindsOf(letter(levelled, WHOLE))).toEqual(new Set(["theme"]));
  const near = letter(levelled, WHOLE * 5);
  expect(kindsOf(near)).toEqual(new Set(["theme", "part"]));
  const divided = new Set(levelled!.map.subThemes.map(({ themeId }) => themeId));
  const named = near.themes.filter(({ kind }) => kind === "theme").map(({ id }) => id);
  expect(named).toEqual(expect.arrayContaining([...divided]));
});

test("without parents nothing changes far out but the number of labels", () => {
  const far = letter(plain, WHOLE / 1.6);
  expect(kindsOf(far)).toEqual(new Set(["theme"]));
  expect(far.keywords.length).toBeGreaterThan(0);
});

test("a parent is larger than its themes, and these are larger than their parts", () => {
  const sizes = (layout: LabelLayout, kind: string): number[] =>
    layout.themes.filter((name) => name.kind === kind).map(({ text }) => text.style.sizePx);
  const far = letter(levelled, WHOLE / 1.6);
  expect(Math.min(...sizes(far, "parent"))).toBeGreaterThan(Math.max(...sizes(far, "theme")));
  const near = letter(levelled, WHOLE * 5);
  expect(Math.max(...sizes(near, "part"))).toBeLessThan(Math.min(...sizes(near, "theme")));
});

test("an island that one is in the midst of tells its name, wherever the name stands at rest", () => {
  const scale = WHOLE * 8;
  const layout = letter(plain, scale);
  for (const { id, radius, x, y } of plain!.map.themes) {
    const [atX, atY] = [x + radius / 2, y - radius / 2];
    const projection = { scale, originX: 450 - atX * scale, originY: 350 + atY * scale };
    const names = cutToScreen(layout, projection, FRAME).themes.map((name) => name.id);
    expect(names).toContain(id);
  }
});
