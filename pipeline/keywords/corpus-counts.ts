import { createKeyTable, type KeyHashes } from "./key-table.ts";

/** What is counted of a candidate. */
export interface Countable {
  /** The hash of its key, in two halves. */
  readonly low: number;
  readonly high: number;
  readonly stems: readonly unknown[];
  /** Times it stood as a whole noun phrase. */
  readonly standalone: number;
}

/** The candidates of some papers as far as they are counted: each once for each paper that has it. */
export interface CountedCandidates {
  readonly hashes: KeyHashes;
  /** 1 where it stood at least once as a whole noun phrase. */
  readonly isWhole: Uint8Array;
  /** 1 where it has two words or more. */
  readonly isPhrase: Uint8Array;
}

/** Takes candidates that are to be counted, one after the other. */
export interface CountWriter {
  readonly add: (candidate: Countable) => void;
  readonly finish: () => CountedCandidates;
}

export function createCountWriter(): CountWriter {
  const low: number[] = [];
  const high: number[] = [];
  const isWhole: number[] = [];
  const isPhrase: number[] = [];
  return {
    add: (candidate) => {
      low.push(candidate.low);
      high.push(candidate.high);
      isWhole.push(candidate.standalone > 0 ? 1 : 0);
      isPhrase.push(candidate.stems.length > 1 ? 1 : 0);
    },
    finish: () => ({
      hashes: { low: new Int32Array(low), high: new Int32Array(high) },
      isWhole: new Uint8Array(isWhole),
      isPhrase: new Uint8Array(isPhrase),
    }),
  };
}

/** In how many papers of a corpus each candidate stands, by a number that its key has in the corpus. */
export interface CorpusCounts {
  /** Counts the candidates of some papers; gives the number of each. */
  readonly add: (counted: CountedCandidates) => Int32Array;
  /** Numbers so far: 0 to size - 1. */
  readonly size: () => number;
  /** Papers that have the candidate at all. */
  readonly papersWith: (key: number) => number;
  /** Papers where it stands at least once as a whole noun phrase. */
  readonly papersWithWhole: (key: number) => number;
  /** Pairs of papers that share a phrase of two words or more, counted for each phrase. */
  readonly sharedPairs: () => number;
}

export function createCorpusCounts(): CorpusCounts {
  const table = createKeyTable();
  let papersWith = new Int32Array(FIRST_SIZE);
  let papersWithWhole = new Int32Array(FIRST_SIZE);
  let sharedPairs = 0;
  return {
    add: ({ hashes, isPhrase, isWhole }) => {
      const numbers = new Int32Array(isWhole.length);
      papersWith = withRoom(papersWith, table.size() + numbers.length);
      papersWithWhole = withRoom(papersWithWhole, table.size() + numbers.length);
      for (let i = 0; i < numbers.length; i++) {
        const key = table.add(hashes.low[i] ?? 0, hashes.high[i] ?? 0);
        const before = papersWithWhole[key] ?? 0;
        numbers[i] = key;
        papersWith[key] = (papersWith[key] ?? 0) + 1;
        papersWithWhole[key] = before + (isWhole[i] ?? 0);
        if (isWhole[i] === 1 && isPhrase[i] === 1) sharedPairs += before;
      }
      return numbers;
    },
    size: table.size,
    papersWith: (key) => papersWith[key] ?? 0,
    papersWithWhole: (key) => papersWithWhole[key] ?? 0,
    sharedPairs: () => sharedPairs,
  };
}

const FIRST_SIZE = 2 ** 16;

/** The numbers, followed by as many zeros as give room for so many. */
function withRoom(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const larger = new Int32Array(Math.max(size, 2 * numbers.length));
  larger.set(numbers);
  return larger;
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
export function measureSharing(sharedPairs: number, papers: number): number {
  const assumed = (PAIRS_ASSUMED * PHRASES_SHARED_IN_A_FIELD) / 2;
  const pairs = (papers * (papers - 1)) / 2 + PAIRS_ASSUMED;
  return Math.min(1, (sharedPairs + assumed) / pairs / PHRASES_SHARED_IN_A_FIELD);
}
