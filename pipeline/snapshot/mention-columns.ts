import type { Tables } from "#pipeline/contract/tables.ts";
import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { Mention } from "#pipeline/keywords/find-candidates.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
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
  for (const [paper, keywords] of extracted.byPaper.entries()) {
    for (const { end, field, keyword, sentence, start } of mentionsOf(keywords)) {
      columns.paper_id.push(paper);
      columns.keyword_id.push(keyword);
      columns.field.push(field);
      columns.start.push(start);
      columns.end.push(end);
      columns.shown_start.push(start);
      columns.shown_end.push(end);
      columns.sentence.push(sentence);
      columns.surface.push(papers[paper]?.[field].slice(start, end) ?? "");
    }
  }
  return columns;
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
