import type { Tables } from "#pipeline/contract/tables.ts";
import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { Mention } from "#pipeline/keywords/find-candidates.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
import { createOffsetMap } from "#pipeline/papers/map-offsets.ts";
import type { StageResults } from "./stage-results.ts";

interface KeywordMention extends Mention {
  readonly keyword: number;
}

export function mentionColumns({ extracted, papers }: StageResults): Tables["mentions"] {
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
  for (const [id, paper] of papers.entries()) {
    const given = {
      title: readAsGiven(paper.originalTitle, paper.title),
      abstract: readAsGiven(paper.originalAbstract, paper.abstract),
    };
    for (const mention of mentionsOf(extracted.byPaper[id] ?? [])) {
      const [start, end, surface] = given[mention.field](mention.start, mention.end);
      columns.paper_id.push(id);
      columns.keyword_id.push(mention.keyword);
      columns.field.push(mention.field);
      columns.start.push(start);
      columns.end.push(end);
      columns.shown_start.push(mention.start);
      columns.shown_end.push(mention.end);
      columns.sentence.push(mention.sentence);
      columns.surface.push(surface);
    }
  }
  return columns;
}

/** For a place in the text as shown: its place in the text as given, and what stands there. */
function readAsGiven(
  original: string | null,
  shown: string,
): (start: number, end: number) => readonly [start: number, end: number, surface: string] {
  const toGiven = createOffsetMap(original, shown);
  return (shownStart, shownEnd) => {
    const [start, end] = toGiven(shownStart, shownEnd);
    return [start, end, (original ?? shown).slice(start, end)];
  };
}

function mentionsOf(keywords: readonly PaperKeyword[]): KeywordMention[] {
  return keywords
    .flatMap(({ keyword, mentions }) => mentions.map((mention) => ({ ...mention, keyword })))
    .toSorted(
      (a, b) =>
        compareText(a.field, b.field) ||
        a.start - b.start ||
        a.end - b.end ||
        a.keyword - b.keyword,
    );
}
