import { expect, test } from "vitest";
import { landArea, stretchOfMap } from "#src/features/map/areas/map-stretch.ts";
import { emphasise } from "#src/features/map/focus/emphasis.ts";
import { boxesOverlap } from "#src/features/map/geometry.ts";
import type { Sheet } from "#src/features/map/labels/label-sheet.ts";
import {
  lineMiddles,
  type MeasureText,
  setNarrow,
  setText,
} from "#src/features/map/labels/label-text.ts";
import { cutToScreen, makeRoom, themeNameAt } from "#src/features/map/labels/label-view.ts";
import { layOutEmphasis, layOutLabels } from "#src/features/map/labels/lay-out-labels.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { aKeyword, aLargeMap, aMap } from "#tests/support/a-map.ts";
import { aMapWithoutThemes } from "#tests/support/levelled-map.ts";

const measure: MeasureText = (text, { sizePx }) => text.length * sizePx * 0.5;
const STYLE = { sizePx: 10, weight: 400, spacing: 0 };
const NO_GHOSTS: ReadonlySet<number> = new Set();
const model = createMapModel(aLargeMap());

function aSheet(scale: number): Sheet {
  return { scale, dotScale: 1, textScale: 1, measure, frame: { width: 1400, height: 1000 } };
}

test("a text that fits stays in one line; a wide one is split where the halves are most even", () => {
  expect(setText("graph learning", STYLE, measure, 200).lines).toEqual(["graph learning"]);
  expect(setText("reinforcement learning, reasoning", STYLE, measure, 100).lines).toEqual([
    "reinforcement",
    "learning, reasoning",
  ]);
  expect(setText("antidisestablishmentarianism", STYLE, measure, 50).lines).toHaveLength(1);
});

test("a name is set narrow after its hyphens too, where that wins room", () => {
  const narrow = setNarrow("Retrieval-augmented generation", STYLE, measure, 80);
  expect(narrow?.lines).toEqual(["Retrieval-", "augmented", "generation"]);
  const wide = setText("Retrieval-augmented generation", STYLE, measure, 80);
  expect(narrow?.width).toBeLessThan(wide.width);
  expect(narrow?.height).toBeGreaterThan(wide.height);
  expect(setNarrow("graph learning", STYLE, measure, 80)).toBeNull();
  expect(setNarrow("one two three four five six seven eight", STYLE, measure, 50)).toBeNull();
});

test("a very long word ends in an ellipsis, and no line is more than twice as wide as asked for", () => {
  const { lines, width } = setText("a".repeat(300), STYLE, measure, 100);
  expect(lines).toEqual([`${"a".repeat(39)}…`]);
  expect(width).toBeLessThanOrEqual(200);
  const two = setText(`on ${"w".repeat(90)}`, STYLE, measure, 100);
  expect(two.lines[0]).toBe("on");
  expect(two.width).toBeLessThanOrEqual(200);
});

test("words as long as words are stay whole, also in the name of a small theme", () => {
  const { lines } = setText("Mechanistic interpretability, model behaviour", STYLE, measure, 40);
  expect(lines.join(" ")).toBe("Mechanistic interpretability, model behaviour");
});

test("the lines of a block share its height evenly", () => {
  const block = setText("one two", STYLE, measure, 20);
  const [first, second] = lineMiddles(block);
  expect(first! + second!).toBeCloseTo(block.height, 6);
});

test.each([2, 4, 12])("at %d pixels a map unit no label covers another", (scale) => {
  const { themes, keywords } = layOutLabels(model, aSheet(scale), NO_GHOSTS);
  const labels = [...themes, ...keywords];
  for (const [place, label] of labels.entries()) {
    const hit = labels.slice(place + 1).find((other) => boxesOverlap(other.box, label.box));
    expect(hit).toBeUndefined();
  }
});

test("on a wide screen every theme is named, and nearing brings more keywords", () => {
  const far = layOutLabels(model, aSheet(4), NO_GHOSTS);
  const near = layOutLabels(model, aSheet(16), NO_GHOSTS);
  expect(far.themes).toHaveLength(model.map.themes.length);
  expect(near.keywords.length).toBeGreaterThan(far.keywords.length);
});

test("ghosts have no labels", () => {
  const { keywords } = layOutLabels(model, aSheet(6), NO_GHOSTS);
  const ghosts = new Set(keywords.slice(0, 3).map(({ id }) => id));
  const shown = layOutLabels(model, aSheet(6), ghosts).keywords.map(({ id }) => id);
  expect(shown.filter((id) => ghosts.has(id))).toEqual([]);
});

test("what is pointed out is labelled before its neighbours, and nothing else is", () => {
  const sheet = aSheet(4);
  const rest = layOutLabels(model, sheet, NO_GHOSTS);
  const emphasis = emphasise(model, { kind: "keyword", id: 200 })!;
  const { keywords, themes } = layOutEmphasis(model, sheet, emphasis, rest);
  expect(keywords[0]?.id).toBe(200);
  expect(keywords.every(({ id }) => emphasis.dots.has(id))).toBe(true);
  // A name of a theme gives way to them.
  expect(rest.themes).toEqual(expect.arrayContaining([...themes]));
  for (const { box } of themes) {
    expect(keywords.some((keyword) => boxesOverlap(keyword.box, box))).toBe(false);
  }
});

test("no label is cut at the edge, wherever the map is panned to", () => {
  const layout = layOutLabels(model, aSheet(6), NO_GHOSTS);
  const frame = { width: 600, height: 400 };
  for (let origin = -500; origin <= 1000; origin += 37) {
    const projection = { scale: 6, originX: origin, originY: origin * 0.7 };
    const { themes, keywords } = cutToScreen(layout, projection, frame);
    for (const { box } of [...themes, ...keywords]) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(frame.width);
      expect(box.bottom).toBeLessThanOrEqual(frame.height);
    }
    const pairs = themes.flatMap((name) => [...themes, ...keywords].map((other) => [name, other]));
    const clashes = pairs.filter(([a, b]) => a !== b && boxesOverlap(a!.box, b!.box));
    expect(clashes).toEqual([]);
  }
});

test("no label stands below what lies over the map; a name that can is pushed off it", () => {
  const layout = layOutLabels(model, aSheet(6), NO_GHOSTS);
  const frame = { width: 600, height: 400 };
  const covers = [
    { left: 12, top: 12, right: 400, bottom: 46 },
    { left: 540, top: 280, right: 590, bottom: 390 },
  ];
  let names = 0;
  for (let origin = -300; origin <= 900; origin += 37) {
    const projection = { scale: 6, originX: origin, originY: origin * 0.7 };
    const { themes, keywords } = cutToScreen(layout, projection, { ...frame, covers });
    const below = [...themes, ...keywords].filter(({ box }) =>
      covers.some((cover) => boxesOverlap(cover, box)),
    );
    expect(below).toEqual([]);
    const clashes = themes.filter((name) =>
      [...themes, ...keywords].some((other) => other !== name && boxesOverlap(other.box, name.box)),
    );
    expect(clashes).toEqual([]);
    names += themes.length;
  }
  expect(names).toBeGreaterThan(0);
});

test("a theme's name can be pointed at, and makes room for a card", () => {
  const layout = layOutLabels(model, aSheet(4), NO_GHOSTS);
  const frame = { width: 1400, height: 1400 };
  const labels = cutToScreen(layout, { scale: 4, originX: 700, originY: 700 }, frame);
  const { id, box } = labels.themes[0]!;
  expect(themeNameAt(labels, { x: box.left + 1, y: box.top + 1 })).toBe(id);
  expect(themeNameAt(labels, { x: -5, y: -5 })).toBeNull();
  const keyword = labels.keywords[0]!;
  const room = makeRoom(labels, keyword.id, box);
  expect(room.themes.map((label) => label.id)).not.toContain(id);
  expect(room.keywords).not.toContain(keyword);
});

test("keywords are labelled also where there are no themes", () => {
  const labels = layOutLabels(createMapModel(aMapWithoutThemes()), aSheet(6), NO_GHOSTS);
  expect(labels.themes).toEqual([]);
  expect(labels.keywords.length).toBeGreaterThan(10);
});

test("a map with nothing on it still has a stretch, and a map in one place has no land", () => {
  const empty = createMapModel(aMap({ themes: [], keywords: [] }));
  expect(Object.values(stretchOfMap(empty, [])).every(Number.isFinite)).toBe(true);
  const onePlace = createMapModel(aMap({ themes: [], keywords: [aKeyword({ themeId: null })] }));
  expect(landArea(onePlace)).toBe(0);
});
