import { expect, test } from "vitest";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { dotState, emphasise, lineState, sameFocus } from "#src/features/map/focus/emphasis.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { createPaperModel } from "#src/features/map/model/paper-model.ts";
import { aKeyword, aMap, aTheme } from "#tests/support/a-map.ts";
import { papersInColumns } from "#tests/support/papers-in-columns.ts";

const NO_GHOSTS: ReadonlySet<number> = new Set();
const model = createMapModel(
  aMap({
    themes: [aTheme({ id: 1 }), aTheme({ id: 2 })],
    keywords: [0, 1, 2, 3].map((id) => aKeyword({ id, themeId: id < 2 ? 1 : 2 })),
    links: [
      [0, 1, 5, 0.9],
      [1, 2, 4, 0.8],
      [2, 3, 3, 0.7],
    ],
  }),
);

test("without a focus every dot is plain", () => {
  expect(emphasise(model, null)).toBeNull();
  expect(dotState(0, null, NO_GHOSTS)).toBe("plain");
});

test("a keyword lights its neighbours and its own links; the rest steps back", () => {
  const emphasis = emphasise(model, { kind: "keyword", id: 1 });
  const states = [0, 1, 2, 3].map((id) => dotState(id, emphasis, NO_GHOSTS));
  expect(states).toEqual(["lit", "centre", "lit", "dim"]);
  const lines = model.lines.map((line) => lineState(line, emphasis, NO_GHOSTS));
  expect(lines).toEqual(["lit", "lit", "hidden"]);
});

test("a theme lights its keywords and the links among them", () => {
  const emphasis = emphasise(model, { kind: "theme", id: 2 });
  const states = [0, 1, 2, 3].map((id) => dotState(id, emphasis, NO_GHOSTS));
  expect(states).toEqual(["dim", "dim", "lit", "lit"]);
  const lines = model.lines.map((line) => lineState(line, emphasis, NO_GHOSTS));
  expect(lines).toEqual(["hidden", "hidden", "lit"]);
});

test("a set lights its dots that are on the map, and nothing when none is", () => {
  const emphasis = emphasise(model, { kind: "set", dots: new Set([0, 3, 77]) });
  expect([...(emphasis?.dots ?? [])]).toEqual([0, 3]);
  expect([...(emphasis?.themes ?? [])]).toEqual([1, 2]);
  expect(emphasise(model, { kind: "set", dots: new Set([77]) })).toBeNull();
});

test("what is not on the map is no focus", () => {
  expect(emphasise(model, { kind: "keyword", id: 77 })).toBeNull();
  expect(emphasise(model, { kind: "theme", id: 77 })).toBeNull();
});

test("a keyword without papers in the filter is a ghost without links, unless pointed at", () => {
  const ghosts = new Set([0]);
  expect(dotState(0, null, ghosts)).toBe("ghost");
  expect(lineState(model.lines[0]!, null, ghosts)).toBe("hidden");
  expect(dotState(0, emphasise(model, { kind: "keyword", id: 0 }), ghosts)).toBe("centre");
});

test("foci read anew from the same address are the same", () => {
  expect(sameFocus({ kind: "theme", id: 1 }, { kind: "theme", id: 1 })).toBe(true);
  expect(sameFocus({ kind: "theme", id: 1 }, { kind: "keyword", id: 1 })).toBe(false);
  expect(
    sameFocus({ kind: "set", dots: new Set([1, 2]) }, { kind: "set", dots: new Set([2, 1]) }),
  ).toBe(true);
  expect(sameFocus(null, { kind: "theme", id: 1 })).toBe(false);
});

test("a part of a theme lights its own keywords, a parent those of all its themes", () => {
  const nested = createMapModel(
    aMap({
      themes: [
        aTheme({ id: 1, parentId: 9 }),
        aTheme({ id: 2, parentId: 9 }),
        aTheme({ id: 3, parentId: null }),
      ],
      subThemes: [{ ...aNestedTheme(5), themeId: 1 }],
      parents: [aNestedTheme(9)],
      keywords: [
        aKeyword({ id: 0, themeId: 1, subThemeId: 5 }),
        aKeyword({ id: 1, themeId: 1 }),
        aKeyword({ id: 2, themeId: 2 }),
        aKeyword({ id: 3, themeId: 3 }),
      ],
    }),
  );
  const light = (id: number): unknown[] => {
    const emphasis = emphasise(nested, { kind: "theme", id });
    return [[...emphasis!.dots], [...emphasis!.themes].toSorted((a, b) => a - b)];
  };
  expect(light(5)).toEqual([[0], [1, 5, 9]]);
  expect(light(1)).toEqual([
    [0, 1],
    [1, 5, 9],
  ]);
  expect(light(9)).toEqual([
    [0, 1, 2],
    [1, 2, 5, 9],
  ]);
});

test("a map of papers lights a paper with its nearest, and no keyword", () => {
  const papers = createPaperModel(
    aMap({ themes: [aTheme({ id: 1 })] }),
    papersInColumns([0, 1, 2].map((id) => ({ id, themeId: 1 }))),
    { sources: [0], targets: [1] },
    () => 4,
  );
  const emphasis = emphasise(papers, { kind: "paper", id: 0 });
  const states = [0, 1, 2].map((id) => dotState(id, emphasis, NO_GHOSTS));
  expect(states).toEqual(["centre", "lit", "dim"]);
  expect(emphasise(papers, { kind: "keyword", id: 0 })).toBeNull();
  expect(emphasise(papers, { kind: "link", a: 0, b: 1 })).toBeNull();
  expect(emphasise(model, { kind: "paper", id: 0 })).toBeNull();
});

test("a large set shows its main lines only", () => {
  const ids = Array.from({ length: 80 }, (_, id) => id);
  const large = createMapModel(
    aMap({ themes: [aTheme()], keywords: ids.map((id) => aKeyword({ id })) }),
  );
  const line = { source: 0, target: 1, main: false };
  const small = emphasise(large, { kind: "set", dots: new Set([0, 1]) });
  const whole = emphasise(large, { kind: "set", dots: new Set(ids) });
  expect([small?.showsLine(line), whole?.showsLine(line)]).toEqual([true, false]);
  expect(whole?.showsLine({ ...line, main: true })).toBe(true);
});

function aNestedTheme(id: number): MapFile["parents"][number] {
  return {
    id,
    name: `theme ${id}`,
    paperCount: 3,
    keywordCount: 3,
    trust: "strong",
    x: 0,
    y: 0,
    radius: 1,
  };
}
