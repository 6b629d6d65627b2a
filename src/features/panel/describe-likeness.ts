import type { NearPaper } from "#src/data/queries/nearest-papers.ts";

const WORDS_AT_MOST = 5;

/** How near a paper is and why: `0.60 · wording 0.50, meaning 0.70 · both: graph, map`. */
export function describeLikeness({
  meaning,
  weight,
  wording,
  words,
}: Omit<NearPaper, "paper">): string {
  const parts = [weight.toFixed(2)];
  // Without word vectors the likeness is that of the wording, and there is nothing to add.
  if (meaning !== null) {
    parts.push(`wording ${wording.toFixed(2)}, meaning ${meaning.toFixed(2)}`);
  }
  if (words.length > 0) parts.push(`both: ${words.slice(0, WORDS_AT_MOST).join(", ")}`);
  return parts.join(" · ");
}
