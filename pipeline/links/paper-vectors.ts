import { compareText } from "#pipeline/numeric/compare.ts";
import { ln } from "#pipeline/numeric/logarithm.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";
import { isStopWord } from "#pipeline/text/stop-words.ts";
import { splitWord, tokenise } from "#pipeline/text/tokenise.ts";

/** The text of a paper and the keywords found in it. */
export interface PaperWords {
  readonly title: string;
  readonly abstract: string;
  /** Keyword ids with their number of mentions. */
  readonly keywords: readonly (readonly [id: number, mentions: number])[];
}

/** Papers as sparse TF-IDF vectors of length 1: what they say, for comparing them. */
export interface PaperVectors {
  /** For each paper: term numbers, ascending, and their weights. */
  readonly terms: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** For each term: papers whose vector holds it. */
  readonly paperCounts: Int32Array;
  /** A term in words. */
  readonly nameOf: (term: number) => string;
}

/** Terms kept of a paper: the rest weigh next to nothing, and the limit keeps the work linear. */
const TERMS_PER_PAPER = 96;
/** A title word counts as if it were said this often more. */
const TITLE_BONUS = 2;

/** TF-IDF vectors over word stems and keywords: `(1 + ln tf) x ln(papers / papers with it)`. */
export function makePaperVectors(
  papers: readonly PaperWords[],
  keywordLabels: readonly string[],
): PaperVectors {
  const words = createWordNumbers(keywordLabels.length);
  const frequencies = papers.map((paper) => countTerms(paper, words));
  const paperCounts = new Int32Array(words.count());
  for (const terms of frequencies) for (const term of terms.keys()) add(paperCounts, term);
  const vectors = frequencies.map((terms) => weigh(terms, paperCounts, papers.length));
  return {
    terms: vectors.map((vector) => Int32Array.from(vector, ([term]) => term)),
    weights: vectors.map((vector) => Float64Array.from(vector, ([, weight]) => weight)),
    paperCounts,
    nameOf: (term) => keywordLabels[term] ?? words.nameOf(term),
  };
}

/** Numbers for word stems, counted on from the keywords'. */
interface WordNumbers {
  readonly numberOf: (word: string) => number;
  readonly nameOf: (term: number) => string;
  readonly count: () => number;
}

function createWordNumbers(first: number): WordNumbers {
  const numbers = new Map<string, number>();
  const shortest: string[] = [];
  return {
    numberOf: (word) => {
      const stem = stemWord(word);
      const number = numbers.get(stem) ?? first + numbers.size;
      numbers.set(stem, number);
      // A stem is shown by its shortest word, which is mostly the plainest: reward, not rewarding.
      const name = shortest[number - first];
      if (name === undefined || isPlainer(word, name)) shortest[number - first] = word;
      return number;
    },
    nameOf: (term) => shortest[term - first] ?? "",
    count: () => first + numbers.size,
  };
}

function isPlainer(word: string, name: string): boolean {
  return word.length < name.length || (word.length === name.length && compareText(word, name) < 0);
}

function countTerms(paper: PaperWords, words: WordNumbers): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [text, times] of [
    [paper.title, 1 + TITLE_BONUS],
    [paper.abstract, 1],
  ] as const) {
    for (const word of subjectWords(text)) {
      const term = words.numberOf(word);
      counts.set(term, (counts.get(term) ?? 0) + times);
    }
  }
  for (const [id, mentions] of paper.keywords) counts.set(id, mentions);
  return counts;
}

function subjectWords(text: string): string[] {
  return tokenise(text)
    .filter(({ kind }) => kind === "word")
    .flatMap(({ lower }) => splitWord(lower))
    .filter((word) => word.length > 1 && !isStopWord(word));
}

function add(counts: Int32Array, term: number): void {
  counts[term] = (counts[term] ?? 0) + 1;
}

function weigh(
  terms: ReadonlyMap<number, number>,
  paperCounts: Int32Array,
  papers: number,
): (readonly [number, number])[] {
  const heaviest = [...terms]
    .map(([term, tf]) => [term, (1 + ln(tf)) * ln(papers / (paperCounts[term] ?? papers))] as const)
    .filter(([, weight]) => weight > 0)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, TERMS_PER_PAPER);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return heaviest
    .map(([term, weight]) => [term, weight / length] as const)
    .toSorted((a, b) => a[0] - b[0]);
}
