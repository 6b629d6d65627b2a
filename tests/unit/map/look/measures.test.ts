import { expect, test } from "vitest";
import { createScale, stepOf } from "#src/features/map/look/measure-scale.ts";
import { describeEnds, formatMeasure, measuresOf } from "#src/features/map/look/measure-words.ts";
import { countPapers, measureKeywords, measurePapers } from "#src/features/map/look/measures.ts";
import { chooseRadii } from "#src/features/map/model/dot-radii.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { createPaperModel } from "#src/features/map/model/paper-model.ts";
import { breakLines } from "#src/features/map/paint/draw-card.ts";
import { describePaper, summariseMap } from "#src/features/map/words/describe-map.ts";
import { describeDots, describeSizes } from "#src/features/map/words/legend-words.ts";
import { aKeyword, aMap } from "#tests/support/a-map.ts";
import { papersInColumns } from "#tests/support/papers-in-columns.ts";

function valuesOf(...values: readonly number[]): ReadonlyMap<number, number> {
  return new Map(values.map((value, id) => [id, value]));
}

function daysOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

const NO_LINKS = { sources: [], targets: [] };

test("more papers never make a smaller dot, and the most papers make the largest", () => {
  const counts = valuesOf(...Array.from({ length: 40 }, (_, place) => place + 1));
  const { radiusOf, sizes } = chooseRadii("papers", counts, counts.size);
  const radii = [...counts.keys()].map(radiusOf);
  expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  expect(radiusOf(39)).toBe(sizes.at(-1));
  expect(radiusOf(77)).toBe(sizes[0]);
});

test("the legend's numbers are the first that get each size", () => {
  const scale = createScale("papers", valuesOf(1, 97), 5)!;
  for (const [place, bound] of scale.bounds.entries()) {
    const first = Number(formatMeasure("papers", bound));
    expect([stepOf(scale, first), stepOf(scale, first - 1)]).toEqual([place + 1, place]);
  }
});

test("a crowd of dots is drawn smaller", () => {
  const counts = valuesOf(1, 4);
  const few = chooseRadii("papers", counts, 200).radiusOf(1);
  expect(chooseRadii("papers", counts, 50_000).radiusOf(1)).toBeLessThan(few / 2);
});

test("dates fall into equal spans, and a few very old ones stretch no scale", () => {
  const dates = Array.from({ length: 40 }, (_, place) => daysOf(`${1990 + place}-01-01`));
  const scale = createScale("mean-date", valuesOf(daysOf("1700-01-01"), ...dates), 7)!;
  const spans = scale.bounds.slice(1).map((bound, place) => bound - scale.bounds[place]!);
  expect(Math.max(...spans) - Math.min(...spans)).toBeLessThan(1e-6);
  expect(stepOf(scale, daysOf("1700-01-01"))).toBe(0);
  expect(stepOf(scale, daysOf("2029-01-01"))).toBe(6);
  expect(describeEnds("mean-date", scale)).toEqual({
    low: "to Feb 1998",
    middle: null,
    high: "Jan 2029",
  });
});

test("a trend of nothing is in the middle of every scale, and opposite trends lie opposite", () => {
  const scale = createScale("trend", valuesOf(-0.2, 3), 7)!;
  expect(stepOf(scale, 0)).toBe(3);
  for (const trend of [0.4, 1, 1.6, 9]) {
    expect(stepOf(scale, trend) + stepOf(scale, -trend)).toBe(6);
  }
});

test("without any value there is no scale, and every dot has the smallest size", () => {
  expect(createScale("comments", new Map(), 7)).toBeNull();
  const { radiusOf, scale, sizes } = chooseRadii("comments", new Map(), 10);
  expect([radiusOf(3), scale]).toEqual([sizes[0], null]);
});

test("what the database says of keywords has no number where it says nothing", () => {
  const counts = countPapers({
    keywords: [aKeyword({ id: 0, paperCount: 4 }), aKeyword({ id: 1 })],
  });
  const measures = measureKeywords(counts, {
    ids: [0, 1],
    meanDates: [10, null],
    newestDates: [12, null],
    comments: [null, 3],
    trends: [1.5, null],
    middleDate: "2024-01-01",
  });
  expect(measures.papers.get(0)).toBe(4);
  expect([...measures["mean-date"]]).toEqual([[0, 10]]);
  expect([...measures.comments]).toEqual([[1, 3]]);
  expect(measureKeywords(counts, null).trend.size).toBe(0);
});

test("a paper has one date, counted in days, and the papers near it", () => {
  const measures = measurePapers(
    papersInColumns([{ id: 4, date: "1970-01-11", nearCount: 6 }, { id: 5 }]),
  );
  expect([...measures["mean-date"]]).toEqual([[4, 10]]);
  expect(measures["newest-date"]).toBe(measures["mean-date"]);
  expect(measures.papers.get(4)).toBe(6);
  expect(measuresOf("paper")).not.toContain("newest-date");
});

test("the legend says how many of how many papers are drawn, and how many have no place", () => {
  const model = createPaperModel(aMap(), papersInColumns([{ id: 1 }]), NO_LINKS, () => 3);
  const some = papersInColumns([{ id: 1 }], { placedCount: 60_000, unplacedCount: 1 });
  expect(describeDots({ model, papers: some })).toBe(
    "Dots: 1 of 60,000 papers, each near its keywords. Drawn are those that belong most to their theme, and of those the ones with most comments. 1 more has no place on the map.",
  );
  expect(describeDots({ model, papers: papersInColumns([{ id: 1 }]) })).toBe(
    "Dots: 1 paper, each near its keywords.",
  );
  const keywords = createMapModel(aMap());
  expect(describeDots({ model: keywords, papers: null })).toBe("Dots: 1 keyword from 98 papers.");
});

test("the legend names the sizes and what has none", () => {
  const map = aMap({ keywords: [0, 1, 2].map((id) => aKeyword({ id })) });
  const measures = measureKeywords(valuesOf(1, 5, 97), null);
  const model = createMapModel(map);
  const radii = chooseRadii("papers", measures.papers, 3);
  expect(describeSizes({ model, measures, size: { measure: "papers", radii } }, [0, 2, 4])).toBe(
    "Size: papers with the keyword, from 1 over 16 to 63 and more.",
  );
  const none = chooseRadii("comments", measures.comments, 3);
  expect(
    describeSizes({ model, measures, size: { measure: "comments", radii: none } }, [0, 2, 4]),
  ).toContain("one for all");
});

test("a map of papers is told by its papers, and a paper by its theme, date and comments", () => {
  const papers = papersInColumns([
    { id: 1, themeId: 1, date: "2025-03-14", comments: 2 },
    { id: 2, themeId: null },
  ]);
  const model = createPaperModel(aMap(), papers, NO_LINKS, () => 3);
  expect(summariseMap(model)).toContain("Map of 1 theme and 2 of 98 papers.");
  expect(describePaper(1, model, papers)).toBe("graph learning · 14 Mar 2025 · 2 comments");
  expect(describePaper(2, model, papers)).toBe("No theme · undated");
});

test("a title on a card is broken between words, and a long word is left whole", () => {
  const measure = (text: string): number => text.length;
  expect(breakLines("a title in some lines", 9, measure)).toEqual(["a title", "in some", "lines"]);
  expect(breakLines("unbreakable", 4, measure)).toEqual(["unbreakable"]);
});
