import type { RunTasks } from "#pipeline/effects.ts";
import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { type FoundMentions, placeMentionsTask, type RepairedText } from "./place-mentions-task.ts";

/** Papers that make one task. */
const PAPERS_PER_PART = 250;

/**
 * Where all mentions stand, in the order of the table, rows of `PLACED_WIDTH` numbers in parts that follow
 * one another.
 */
export async function placeMentions(
  papers: readonly Paper[],
  byPaper: readonly (readonly PaperKeyword[])[],
  runTasks: RunTasks,
): Promise<Int32Array[]> {
  const parts: Int32Array[] = [];
  for await (const part of runTasks(placeMentionsTask, null, cutMentions(papers, byPaper))) {
    parts.push(part);
  }
  return parts;
}

function* cutMentions(
  papers: readonly Paper[],
  byPaper: readonly (readonly PaperKeyword[])[],
): Generator<FoundMentions> {
  for (let first = 0; first < papers.length; first += PAPERS_PER_PART) {
    const rows: number[] = [];
    const repaired: RepairedText[] = [];
    const end = Math.min(papers.length, first + PAPERS_PER_PART);
    for (let paper = first; paper < end; paper++) {
      pushRows(rows, paper, byPaper[paper] ?? []);
      pushRepaired(repaired, paper, papers[paper]);
    }
    yield { repaired, rows: new Int32Array(rows) };
  }
}

function pushRows(rows: number[], paper: number, keywords: readonly PaperKeyword[]): void {
  for (const { keyword, mentions } of keywords) {
    for (const { end, field, sentence, start } of mentions) {
      rows.push(paper, keyword, field === "title" ? 1 : 0, start, end, sentence);
    }
  }
}

function pushRepaired(repaired: RepairedText[], paper: number, texts: Paper | undefined): void {
  if (texts === undefined) return;
  const { abstract, originalAbstract, originalTitle, title } = texts;
  if (originalAbstract !== null) {
    repaired.push({ paper, isTitle: false, original: originalAbstract, shown: abstract });
  }
  if (originalTitle !== null) {
    repaired.push({ paper, isTitle: true, original: originalTitle, shown: title });
  }
}
