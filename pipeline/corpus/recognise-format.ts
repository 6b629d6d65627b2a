import type { CorpusReader } from "./reader.ts";

/** Below this, a reader is guessing. */
const SURE_ENOUGH = 0.3;

/** The reader surest that text with this beginning is of its format; null when none is sure enough. */
export function recogniseFormat(
  head: string,
  readers: readonly CorpusReader[],
): CorpusReader | null {
  let best: CorpusReader | null = null;
  let bestScore = SURE_ENOUGH;
  for (const reader of readers) {
    const score = reader.recognise(head);
    if (score > bestScore) {
      best = reader;
      bestScore = score;
    }
  }
  return best;
}
