import type { Candidate } from "./find-candidates.ts";

/** In how many papers of a corpus, or of a part of it, each candidate stands. Can be cloned between threads. */
export interface CorpusCounts {
  readonly papers: number;
  /** Papers that have the candidate at all, by key. */
  readonly papersWith: ReadonlyMap<string, number>;
  /** Papers where it stands at least once as a whole noun phrase, by key. */
  readonly papersWithWhole: ReadonlyMap<string, number>;
}

/** Collects the candidates of one paper after another. */
export interface CandidateCounter {
  readonly add: (candidates: ReadonlyMap<string, Candidate>) => void;
  /** Adds what another counter has counted in other papers. */
  readonly merge: (counts: CorpusCounts) => void;
  readonly finish: () => CorpusCounts;
}

/** Counts candidates over a corpus, paper by paper. */
export function createCandidateCounter(): CandidateCounter {
  const papersWith = new Map<string, number>();
  const papersWithWhole = new Map<string, number>();
  let papers = 0;
  return {
    add: (candidates) => {
      papers++;
      for (const { key, standalone } of candidates.values()) {
        increase(papersWith, key, 1);
        if (standalone > 0) increase(papersWithWhole, key, 1);
      }
    },
    merge: (counts) => {
      papers += counts.papers;
      for (const [key, count] of counts.papersWith) increase(papersWith, key, count);
      for (const [key, count] of counts.papersWithWhole) increase(papersWithWhole, key, count);
    },
    finish: () => ({ papers, papersWith, papersWithWhole }),
  };
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Phrases that two papers of a corpus of one field have in common, on average, or more. */
const PHRASES_SHARED_IN_A_FIELD = 0.04;

/** Pairs of papers that count as half-way between, so that a few papers decide nothing. */
const PAIRS_ASSUMED = 20;

/**
 * How much the papers of a corpus speak of the same things, 0 to 1: the mean number of phrases of two
 * words or more that two of its papers share, against that of papers of one field. It does not
 * depend on the number of papers. Abstracts from all over engineering give about 0.1, conference
 * papers of one field 0.9 or 1.
 */
export function measureSharing({ papers, papersWithWhole }: CorpusCounts): number {
  let sharedPairs = 0;
  for (const [key, count] of papersWithWhole) {
    if (key.includes(" ")) sharedPairs += (count * (count - 1)) / 2;
  }
  const assumed = (PAIRS_ASSUMED * PHRASES_SHARED_IN_A_FIELD) / 2;
  const pairs = (papers * (papers - 1)) / 2 + PAIRS_ASSUMED;
  return Math.min(1, (sharedPairs + assumed) / pairs / PHRASES_SHARED_IN_A_FIELD);
}
