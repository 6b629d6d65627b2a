import { analysePaper, type PaperText } from "#pipeline/keywords/analyse-paper.ts";
import { findPhrases } from "#pipeline/keywords/find-phrases.ts";
import { ln } from "#pipeline/numeric/logarithm.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";

/** A phrase of a paper: how it is spelt first, and how often it stands there. */
interface Counted {
  readonly surface: string;
  count: number;
}

/**
 * The plain method that keywords must beat: the noun phrases of each paper, as long as they go, by
 * term frequency times inverse document frequency in this set of papers, best first. Phrases are
 * compared by their stems. Our own phrases make the strongest baseline: they drop words of praise.
 */
export function rankNounPhrases(papers: readonly PaperText[], most: number): string[][] {
  const byPaper = papers.map(countPhrases);
  const paperCounts = new Map<string, number>();
  for (const phrases of byPaper) {
    for (const key of phrases.keys()) paperCounts.set(key, (paperCounts.get(key) ?? 0) + 1);
  }
  return byPaper.map((phrases) =>
    [...phrases]
      .map(([key, { count, surface }]) => ({
        surface,
        score: count * ln(papers.length / (paperCounts.get(key) ?? 1)),
      }))
      // Equal ones stay in the order of the text: the sort is stable.
      .toSorted((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ surface }) => surface),
  );
}

function countPhrases(paper: PaperText): Map<string, Counted> {
  const phrases = new Map<string, Counted>();
  const found = analysePaper(paper).flatMap(({ tokens }) => findPhrases(tokens));
  for (const { words } of found) {
    const key = words.map(({ token }) => stemWord(token.lower)).join(" ");
    const known = phrases.get(key);
    if (known === undefined) {
      phrases.set(key, { surface: words.map(({ token }) => token.text).join(" "), count: 1 });
    } else {
      known.count++;
    }
  }
  return phrases;
}
