import type { Tables } from "#pipeline/contract/tables.ts";
import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { Mention } from "#pipeline/keywords/find-candidates.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
import { createOffsetMap } from "#pipeline/papers/map-offsets.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import type { StageResults } from "./stage-results.ts";

/** What stands at a place in the text as given. */
interface Given {
  readonly givenStart: number;
  readonly givenEnd: number;
  readonly surface: string;
}

interface KeywordMention extends Given {
  readonly keyword: number;
  readonly mention: Mention;
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
    for (const found of mentionsOf(paper, extracted.byPaper[id] ?? [])) {
      const { mention } = found;
      columns.paper_id.push(id);
      columns.keyword_id.push(found.keyword);
      columns.field.push(mention.field);
      columns.start.push(found.givenStart);
      columns.end.push(found.givenEnd);
      columns.shown_start.push(mention.start);
      columns.shown_end.push(mention.end);
      columns.sentence.push(mention.sentence);
      columns.surface.push(found.surface);
    }
  }
  return columns;
}

/**
 * In order of their places in the text as given: mark-up at the start of one that is within another
 * can put the two there in another order than in the text as shown.
 */
function mentionsOf(paper: Paper, keywords: readonly PaperKeyword[]): KeywordMention[] {
  const given = {
    title: readAsGiven(paper.originalTitle, paper.title),
    abstract: readAsGiven(paper.originalAbstract, paper.abstract),
  };
  const found: KeywordMention[] = [];
  for (const { keyword, mentions } of keywords) {
    for (const mention of mentions) {
      const { givenEnd, givenStart, surface } = given[mention.field](mention.start, mention.end);
      found.push({ givenStart, givenEnd, surface, keyword, mention });
    }
  }
  return found.sort(compareMentions);
}

function compareMentions(a: KeywordMention, b: KeywordMention): number {
  return (
    compareText(a.mention.field, b.mention.field) ||
    a.givenStart - b.givenStart ||
    a.givenEnd - b.givenEnd ||
    a.keyword - b.keyword
  );
}

/** For a place in the text as shown: its place in the text as given, and what stands there. */
function readAsGiven(
  original: string | null,
  shown: string,
): (start: number, end: number) => Given {
  const toGiven = createOffsetMap(original, shown);
  return (shownStart, shownEnd) => {
    const [givenStart, givenEnd] = toGiven(shownStart, shownEnd);
    return { givenStart, givenEnd, surface: (original ?? shown).slice(givenStart, givenEnd) };
  };
}
