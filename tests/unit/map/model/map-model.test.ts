import { expect, test } from "vitest";
import { shortenTitle } from "#src/features/map/labels/shorten-title.ts";
import { createMapModel, joinDots } from "#src/features/map/model/map-model.ts";
import { createPaperModel } from "#src/features/map/model/paper-model.ts";
import { aKeyword, aLargeMap, aMap, aTheme } from "#tests/support/a-map.ts";
import { papersInColumns } from "#tests/support/papers-in-columns.ts";

test("a keyword has its theme's colour, and none without a theme", () => {
  const model = createMapModel(
    aMap({
      themes: [aTheme({ id: 5, colour: 8 })],
      keywords: [aKeyword({ id: 0, themeId: 5 }), aKeyword({ id: 1, themeId: null })],
    }),
  );
  expect([...model.dots.values()].map(({ place }) => place)).toEqual([8, null]);
});

test("only a few links are drawn unasked, at least one for every linked keyword", () => {
  const model = createMapModel(aLargeMap());
  const main = model.lines.filter((line) => line.main);
  expect(main.length).toBeLessThan(model.dots.size * 1.2);
  const ends = new Set(main.flatMap(({ source, target }) => [source, target]));
  expect(ends.size).toBeGreaterThan(model.neighbours.size * 0.75);
});

test("links to keywords that are not on the map, or to themselves, are left out", () => {
  const model = createMapModel(
    aMap({
      keywords: [aKeyword({ id: 0 })],
      links: [
        [0, 9, 2, 0.5],
        [0, 0, 2, 0.5],
      ],
    }),
  );
  expect(model.lines).toEqual([]);
});

test("papers take the places of keywords: themes stay, titles are short, the central comes first", () => {
  const map = aMap({ themes: [aTheme({ id: 5, colour: 8 })] });
  const title = "A title of a paper that is far too long to be written beside a dot";
  const papers = papersInColumns([
    { id: 7, title, themeId: 5, finestThemeId: 5 },
    { id: 3, themeId: 5, finestThemeId: 9 },
    { id: 4, themeId: null },
  ]);
  const links = { sources: [3, 3, 4], targets: [7, 99, 7] };
  const model = createPaperModel(map, papers, links, () => 4);
  const dots = [...model.dots.values()];
  expect(dots.map(({ id, place, subThemeId }) => [id, place, subThemeId])).toEqual([
    [7, 8, null],
    [3, 8, 9],
    [4, null, null],
  ]);
  expect(dots[0]?.name).toBe(title);
  expect(dots[0]?.label).toBe("A title of a paper that is far too long to be written beside…");
  expect(dots.map(({ importance }) => importance)).toEqual([1, 1 - 1 / 3, 1 - 2 / 3]);
  expect(model.lines.map(({ id }) => id)).toEqual(["3-7", "4-7"]);
  expect([...(model.neighbours.get(7) ?? [])]).toEqual([3, 4]);
});

test("a title is cut at a word, within one that is too long, and not at all when short", () => {
  expect(shortenTitle("Short: a title")).toBe("Short: a title");
  expect(shortenTitle(`${"word ".repeat(11)}words, and`)).toBe(`${"word ".repeat(11).trim()}…`);
  expect(shortenTitle("x".repeat(90))).toHaveLength(61);
});

test("however many dots there are, the whole map draws no veil of lines, and the strongest first", () => {
  const lines = joinDots(
    Array.from({ length: 3000 }, (_, link): [number, number] => [2 * link, 2 * link + 1]),
    () => true,
  );
  expect(lines).toHaveLength(3000);
  expect(lines.filter(({ main }) => main)).toEqual(lines.slice(0, 400));
});
