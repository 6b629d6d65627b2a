import type { Tables } from "#pipeline/contract/tables.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { PLACED_WIDTH } from "./place-mentions-task.ts";
import type { StageResults } from "./stage-results.ts";

export function mentionColumns({ mentions, papers }: StageResults): Tables["mentions"] {
  const columns = {
    paper_id: [] as number[],
    keyword_id: [] as number[],
    field: [] as string[],
    start: [] as number[],
    end: [] as number[],
    shown_start: [] as number[],
    shown_end: [] as number[],
    sentence: [] as number[],
    surface: [] as string[],
  };
  for (const part of mentions) {
    for (let at = 0; at < part.length; at += PLACED_WIDTH) {
      const [paper = 0, isTitle] = [part[at], part[at + 2]];
      const [start = 0, end = 0] = [part[at + 6], part[at + 7]];
      columns.paper_id.push(paper);
      columns.keyword_id.push(part[at + 1] ?? 0);
      columns.field.push(isTitle === 1 ? "title" : "abstract");
      columns.start.push(start);
      columns.end.push(end);
      columns.shown_start.push(part[at + 3] ?? 0);
      columns.shown_end.push(part[at + 4] ?? 0);
      columns.sentence.push(part[at + 5] ?? 0);
      columns.surface.push(textAsGiven(papers[paper], isTitle === 1).slice(start, end));
    }
  }
  return columns;
}

function textAsGiven(paper: Paper | undefined, isTitle: boolean): string {
  if (paper === undefined) return "";
  return isTitle
    ? (paper.originalTitle ?? paper.title)
    : (paper.originalAbstract ?? paper.abstract);
}
