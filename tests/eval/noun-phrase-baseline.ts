import { ln } from "#pipeline/numeric/logarithm.ts";
import { splitSentences } from "#pipeline/text/split-sentences.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";
import { isStopWord } from "#pipeline/text/stop-words.ts";
import { tagWords, type WordClass } from "#pipeline/text/tag-words.ts";
import { type Token, tokenise } from "#pipeline/text/tokenise.ts";

interface Text {
  readonly title: string;
  readonly abstract: string;
}

/** A phrase of a paper: how it is spelt first, and how often it stands there. */
interface Counted {
  readonly surface: string;
  count: number;
}

/**
 * The plain method that keywords must beat: the noun phrases of each paper (runs of adjectives,
 * participles, gerunds and nouns that end in a noun or gerund, as long as they go) by term frequency times
 * inverse document frequency in this set of papers, best first. Phrases are compared by their stems.
 */
export function rankNounPhrases(papers: readonly Text[], most: number): string[][] {
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

function countPhrases({ abstract, title }: Text): Map<string, Counted> {
  const phrases = new Map<string, Counted>();
  const sentences = [title, abstract].flatMap((text) => splitSentences(tokenise(text)));
  for (const phrase of sentences.flatMap(findNounPhrases)) {
    const key = phrase.map(({ lower }) => stemWord(lower)).join(" ");
    const known = phrases.get(key);
    if (known === undefined) {
      phrases.set(key, { surface: phrase.map(({ text }) => text).join(" "), count: 1 });
    } else {
      known.count++;
    }
  }
  return phrases;
}

function findNounPhrases(sentence: readonly Token[]): Token[][] {
  const classes = tagWords(sentence);
  const runs: { token: Token; wordClass: WordClass }[][] = [[]];
  for (const [i, token] of sentence.entries()) {
    const wordClass = classes[i] ?? "other";
    if (wordClass === "other" || isStopWord(token.lower)) runs.push([]);
    else runs.at(-1)?.push({ token, wordClass });
  }
  return runs
    .map((run) => run.slice(0, run.findLastIndex(isHead) + 1).map(({ token }) => token))
    .filter((run) => run.length > 0);
}

function isHead({ wordClass }: { readonly wordClass: WordClass }): boolean {
  return wordClass === "noun" || wordClass === "gerund";
}
