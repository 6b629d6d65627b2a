import type { Task } from "#pipeline/effects.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";
import { isStopWord } from "#pipeline/text/stop-words.ts";

export interface StemText {
  readonly title: string;
  readonly abstract: string;
}

/** How often each paper of a part says each word stem. */
export interface StemCounts {
  /** In order of first mention. */
  readonly stems: readonly string[];
  /** The words met, each with the place of its stem and how often it stands in the part. */
  readonly words: readonly string[];
  readonly stemOfWord: Int32Array;
  readonly wordCounts: Int32Array;
  /** Where each paper's stems start in the arrays below, and the end of the last. */
  readonly starts: Int32Array;
  /** Places in `stems`. */
  readonly numbers: Int32Array;
  readonly counts: Int32Array;
}

const ADDRESSES_AND_TEX = /(?:https?:\/\/|www\.)\S+|\$[^$\n]{1,200}\$|\\[a-zA-Z]+/gu;
const WORDS = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*/gu;

/** The same for text of ASCII alone, a good deal faster. */
const PLAIN_WORDS = /[a-z][a-z0-9]*(?:'(?!s(?![a-z0-9]))[a-z0-9]+)*/g;

/** A title word counts as if it were said this often more. */
const TITLE_BONUS = 1;

/** Counts the word stems of some papers, words without a subject left out. */
export const countStemsTask: Task<null, readonly StemText[], StemCounts> = {
  name: "count-stems",
  prepare: () => countStems,
};

function countStems(papers: readonly StemText[]): StemCounts {
  const part = createPart();
  const starts = new Int32Array(papers.length + 1);
  const numbers: number[] = [];
  const counts: number[] = [];
  for (const [i, { abstract, title }] of papers.entries()) {
    const own = new Map<number, number>();
    part.count(title, 1 + TITLE_BONUS, own);
    part.count(abstract, 1, own);
    for (const [stem, count] of own) {
      numbers.push(stem);
      counts.push(count);
    }
    starts[i + 1] = numbers.length;
  }
  return {
    ...part.finish(),
    starts,
    numbers: Int32Array.from(numbers),
    counts: Int32Array.from(counts),
  };
}

/** A word met. */
interface KnownWord {
  /** Place of its stem; -1 when it carries no subject. */
  readonly stem: number;
  count: number;
}

function createPart(): {
  /** Counts the words of a text `times` over, by stem. */
  readonly count: (text: string, times: number, own: Map<number, number>) => void;
  readonly finish: () => Pick<StemCounts, "stems" | "words" | "stemOfWord" | "wordCounts">;
} {
  const known = new Map<string, KnownWord>();
  const stems = new Map<string, number>();
  const learn = (word: string): KnownWord => {
    const isSubject = word.length > 1 && !isStopWord(word);
    const stem = isSubject ? numberOf(stems, stemWord(word)) : -1;
    const entry = { stem, count: 0 };
    known.set(word, entry);
    return entry;
  };
  return {
    count: (text, times, own) => {
      for (const word of cutWords(text)) {
        const entry = known.get(word) ?? learn(word);
        entry.count++;
        if (entry.stem >= 0) own.set(entry.stem, (own.get(entry.stem) ?? 0) + times);
      }
    },
    finish: () => {
      const subjects = [...known].filter(([, { stem }]) => stem >= 0);
      return {
        stems: [...stems.keys()],
        words: subjects.map(([word]) => word),
        stemOfWord: Int32Array.from(subjects, ([, { stem }]) => stem),
        wordCounts: Int32Array.from(subjects, ([, { count }]) => count),
      };
    },
  };
}

/** The number of a name, in order of first mention. */
export function numberOf(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}

/** Words in lower case: letters and what follows them, parted at hyphens, without a possessive 's. */
function cutWords(text: string): string[] {
  const lower = text.replace(ADDRESSES_AND_TEX, " ").toLowerCase();
  const isPlain = !/[^\0-\x7f]/.test(lower);
  return lower.match(isPlain ? PLAIN_WORDS : WORDS) ?? [];
}
