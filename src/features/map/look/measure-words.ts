import { formatNumber } from "#src/lib/format-count.ts";
import { formatMonth } from "#src/lib/format-date.ts";
import type { DotKind, Measure } from "#src/state/view-state.ts";
import type { MeasureScale } from "./measure-scale.ts";

/** How a measure is told of. */
export interface MeasureWords {
  /** In a list of choices. */
  readonly name: string;
  /** What exactly it is. */
  readonly meaning: string;
  /** Why a dot has no value. */
  readonly missing: string;
}

const WORDS: Readonly<Record<DotKind, Readonly<Record<Measure, MeasureWords>>>> = {
  keyword: {
    papers: { name: "Papers", meaning: "papers with the keyword", missing: "not known" },
    comments: {
      name: "Comments",
      meaning: "mean comments of the papers with the keyword whose source gives a number",
      missing: "no number given",
    },
    "mean-date": {
      name: "Mean date",
      meaning: "mean date of the papers with the keyword",
      missing: "no dated paper",
    },
    "newest-date": {
      name: "Newest date",
      meaning: "date of the newest paper with the keyword",
      missing: "no dated paper",
    },
    trend: {
      name: "Trend",
      meaning: "whether the papers with the keyword are earlier or later than all papers",
      missing: "too few papers to say: under 5 with a date",
    },
  },
  paper: {
    papers: { name: "Near papers", meaning: "papers that are near it", missing: "not known" },
    comments: {
      name: "Comments",
      meaning: "comments on the source's page",
      missing: "no number given",
    },
    "mean-date": { name: "Date", meaning: "date of the paper", missing: "undated" },
    "newest-date": { name: "Date", meaning: "date of the paper", missing: "undated" },
    trend: {
      name: "Trend",
      meaning:
        "whether the papers with its keywords are earlier or later than all papers, in the mean",
      missing: "too few papers to say",
    },
  },
};

/** The measures that a map of such dots offers; a paper has one date, not two. */
export function measuresOf(kind: DotKind): readonly Measure[] {
  return kind === "keyword"
    ? ["papers", "comments", "mean-date", "newest-date", "trend"]
    : ["papers", "comments", "mean-date", "trend"];
}

/** The measure offered that comes to the same. */
export function offeredMeasure<Chosen extends "theme" | Measure>(
  kind: DotKind,
  chosen: Chosen,
): Chosen | "mean-date" {
  return kind === "paper" && chosen === "newest-date" ? "mean-date" : chosen;
}

export function wordsOf(kind: DotKind, measure: Measure): MeasureWords {
  return WORDS[kind][measure];
}

const DAY_MS = 86_400_000;

/** A value as the legend writes it: `12`, `3.5`, `Mar 2024`, `2 times`. */
export function formatMeasure(measure: Measure, value: number): string {
  switch (measure) {
    case "papers":
      return formatNumber(Math.ceil(value));
    case "comments":
      return value < 10 ? String(Math.round(value * 10) / 10) : formatNumber(Math.round(value));
    case "mean-date":
    case "newest-date":
      return formatMonth(new Date(value * DAY_MS).toISOString().slice(0, 7));
    case "trend":
      return `${String(Math.round(2 ** Math.abs(value) * 10) / 10)} times`;
  }
}

/** What the two ends of a scale mean, and its middle where that has a meaning. */
export function describeEnds(
  measure: Measure,
  { bounds, least, most }: MeasureScale,
): { readonly low: string; readonly middle: string | null; readonly high: string } {
  if (measure === "trend") return { low: "earlier", middle: "as all papers", high: "later" };
  const [first] = bounds;
  const isOpen = (measure === "mean-date" || measure === "newest-date") && first !== undefined;
  return {
    low:
      isOpen && least < first
        ? `to ${formatMeasure(measure, first)}`
        : formatMeasure(measure, least),
    middle: null,
    high: formatMeasure(measure, most),
  };
}

/** How a trend is worked out, in words; `middle` is the middle date of all dated papers. */
export function describeTrend(kind: DotKind, middleDate: string | null): string {
  const late = middleDate === null ? "the middle date" : formatMonth(middleDate.slice(0, 7));
  const whose = kind === "keyword" ? "with the keyword" : "with one of its keywords";
  return `Later: more of the papers ${whose} are from after ${late}, the middle of all dated papers, than chance gives; full colour from 2.8 times the odds. Few papers are drawn towards chance.`;
}
