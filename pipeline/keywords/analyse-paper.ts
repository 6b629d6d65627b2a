import { splitSentences } from "#pipeline/text/split-sentences.ts";
import { type Token, tokenise } from "#pipeline/text/tokenise.ts";

export type Field = "title" | "abstract";

/** The text a paper's keywords are looked for in. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** One sentence of one field. */
export interface Sentence {
  readonly field: Field;
  /** From 0 inside its field. */
  readonly number: number;
  readonly tokens: readonly Token[];
}

/** The sentences of a paper, the title's first. */
export function analysePaper(paper: PaperText): Sentence[] {
  return [...sentencesOf("title", paper.title), ...sentencesOf("abstract", paper.abstract)];
}

function sentencesOf(field: Field, text: string): Sentence[] {
  return splitSentences(tokenise(text)).map((tokens, number) => ({ field, number, tokens }));
}
