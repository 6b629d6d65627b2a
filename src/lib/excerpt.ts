import type { TextRange } from "./match-text.ts";

/** A sentence end: a full stop and the like, space, and what can start a sentence. */
const SENTENCE_START = /[.!?]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}])/gu;

/**
 * Where an excerpt should start so that its first marked stretch is in view: the start of that
 * stretch's sentence, or 0 when nothing is marked.
 */
export function findExcerptStart(text: string, marks: readonly TextRange[]): number {
  const first = Math.min(...marks.map((mark) => mark.start));
  if (!Number.isFinite(first)) return 0;
  let start = 0;
  for (const match of text.matchAll(SENTENCE_START)) {
    const next = match.index + match[0].length;
    if (next > first) break;
    start = next;
  }
  return start;
}
