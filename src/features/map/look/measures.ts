import type { MapFile } from "#pipeline/contract/map-file.ts";
import type { KeywordMeasures } from "#src/data/queries/keyword-measures.ts";
import type { PapersOnMap } from "#src/data/queries/papers-on-map.ts";
import type { Measure } from "#src/state/view-state.ts";
import type { MeasureValues } from "./measure-scale.ts";

/** What is known of the dots of one map. */
export type MapMeasures = Readonly<Record<Measure, MeasureValues>>;

const DAY_MS = 86_400_000;

/** How many papers each keyword has. */
export function countPapers({ keywords }: Pick<MapFile, "keywords">): MeasureValues {
  return new Map(keywords.map(({ id, paperCount }) => [id, paperCount]));
}

/** The measures of keywords. What the database tells is empty until it has told. */
export function measureKeywords(
  paperCounts: MeasureValues,
  told: KeywordMeasures | null,
): MapMeasures {
  const { ids, meanDates, newestDates, comments, trends } = told ?? NOTHING_TOLD;
  return {
    papers: paperCounts,
    comments: pair(ids, comments),
    "mean-date": pair(ids, meanDates),
    "newest-date": pair(ids, newestDates),
    trend: pair(ids, trends),
  };
}

/** The measures of papers: `papers` are those near it, and mean and newest date its own. */
export function measurePapers(papers: PapersOnMap): MapMeasures {
  const { ids, nearCounts, comments, trends } = papers;
  const dates = pair(
    ids,
    papers.dates.map((date) => (date === null ? null : Date.parse(date) / DAY_MS)),
  );
  return {
    papers: pair(ids, nearCounts),
    comments: pair(ids, comments),
    "mean-date": dates,
    "newest-date": dates,
    trend: pair(ids, trends),
  };
}

/** Whether a measure of keywords has to be asked of the database. */
export function isAsked(measure: "theme" | Measure): boolean {
  return measure !== "theme" && measure !== "papers";
}

const NOTHING_TOLD: KeywordMeasures = {
  ids: [],
  meanDates: [],
  newestDates: [],
  comments: [],
  trends: [],
  middleDate: null,
};

function pair(ids: readonly number[], column: readonly (number | null)[]): MeasureValues {
  const values = new Map<number, number>();
  for (const [place, id] of ids.entries()) {
    const value = column[place] ?? null;
    if (value !== null) values.set(id, value);
  }
  return values;
}
