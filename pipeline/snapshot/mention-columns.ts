import type { Tables } from "#pipeline/contract/tables.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { PLACED, PLACED_WIDTH } from "./place-mentions-task.ts";
import type { StageResults } from "./stage-results.ts";

export function mentionColumns({ mentions, papers }: StageResults): Tables["mentions"] {
  const paperIds = readColumn(mentions, PLACED.paper);
  const isTitle = readColumn(mentions, PLACED.isTitle);
  const starts = readColumn(mentions, PLACED.start);
  const ends = readColumn(mentions, PLACED.end);
  return {
    paper_id: paperIds,
    keyword_id: readColumn(mentions, PLACED.keyword),
    field: isTitle.map((is) => (is === 1 ? "title" : "abstract")),
    start: starts,
    end: ends,
    shown_start: readColumn(mentions, PLACED.shownStart),
    shown_end: readColumn(mentions, PLACED.shownEnd),
    sentence: readColumn(mentions, PLACED.sentence),
    surface: paperIds.map((paper, row) =>
      textAsGiven(papers[paper], isTitle[row] === 1).slice(starts[row], ends[row]),
    ),
  };
}

function readColumn(parts: readonly Int32Array[], place: number): number[] {
  const column: number[] = [];
  for (const part of parts) {
    for (let at = place; at < part.length; at += PLACED_WIDTH) column.push(part[at] ?? 0);
  }
  return column;
}

function textAsGiven(paper: Paper | undefined, isTitle: boolean): string {
  if (paper === undefined) return "";
  return isTitle
    ? (paper.originalTitle ?? paper.title)
    : (paper.originalAbstract ?? paper.abstract);
}
