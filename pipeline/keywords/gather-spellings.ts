import type { ChosenKeywords } from "./choose-keywords-task.ts";
import type { SpellingCounts } from "./choose-label.ts";
import { createKeyTable } from "./key-table.ts";
import { textAt } from "./text-list.ts";

type SpeltKeywords = Pick<ChosenKeywords, "spellings" | "spellingStarts" | "spellingCounts">;

/** Counts how concepts are spelt. */
export interface SpellingGatherer {
  /** Adds the spellings of keyword `at` of some papers, which is this concept. */
  readonly add: (concept: number, spelt: SpeltKeywords, at: number) => void;
  /** In the order in which they came. */
  readonly countsOf: (concept: number) => SpellingCounts;
}

const NONE = -1;

/** A gatherer for concepts that are numbered from 0 in the order they come. */
export function gatherSpellings(): SpellingGatherer {
  /** Numbers for each spelling of each concept. */
  const table = createKeyTable();
  const texts: string[] = [];
  const counts: number[] = [];
  /** The spelling of the same concept that came next. */
  const next: number[] = [];
  /** Of each concept, the spelling that came first and the one that came last. */
  const first: number[] = [];
  const last: number[] = [];
  const append = (concept: number, text: string): void => {
    const spelling = texts.push(text) - 1;
    counts.push(0);
    next.push(NONE);
    const before = last[concept];
    if (before === undefined) first[concept] = spelling;
    else next[before] = spelling;
    last[concept] = spelling;
  };
  return {
    add: (concept, { spellingCounts, spellingStarts, spellings }, at) => {
      const { high, low } = spellings.hashes;
      for (let i = spellingStarts[at] ?? 0; i < (spellingStarts[at + 1] ?? 0); i++) {
        // Odd factors lose nothing: what differs in its concept or in its spelling, differs.
        const spelling = table.add(
          (low[i] ?? 0) ^ Math.imul(concept, 0x9e3779b1),
          (high[i] ?? 0) ^ Math.imul(concept, 0x85ebca6b),
        );
        if (spelling === texts.length) append(concept, textAt(spellings, i));
        counts[spelling] = (counts[spelling] ?? 0) + (spellingCounts[i] ?? 0);
      }
    },
    countsOf: (concept) => {
      const own = new Map<string, number>();
      for (let i = first[concept] ?? NONE; i !== NONE; i = next[i] ?? NONE) {
        own.set(texts[i] ?? "", counts[i] ?? 0);
      }
      return own;
    },
  };
}
