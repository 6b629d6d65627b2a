import { dotProduct } from "#pipeline/numeric/dot-product.ts";
import { createRoughDots } from "#pipeline/numeric/rough-dots.ts";
import type { Meaning } from "#pipeline/vectors/make-meaning.ts";
import type { SimilarityMix } from "./paper-links.ts";
import type { PaperVectors } from "./paper-vectors.ts";

/** What papers are compared by. */
export interface PaperFeatures {
  readonly wording: PaperVectors;
  /** Null without word vectors. */
  readonly meaning: Pick<Meaning, "dimension" | "vectors" | "rough"> | null;
}

/** Compares one paper after another with many. */
export interface Comparer {
  /** Chooses the paper that the others are compared with. */
  readonly choose: (paper: number) => void;
  /** Cosine of the two papers' TF-IDF vectors, 0 to 1. */
  readonly wordingOf: (other: number) => number;
  /** Cosine of their meaning, -1 to 1; 0 without word vectors. */
  readonly meaningOf: (other: number) => number;
}

/** Compares papers in search of similar ones. */
export interface Seeker {
  /** Chooses the paper that the others are compared with. */
  readonly choose: (paper: number) => void;
  /** The similarity of a paper, of its wording's cosine; `DISTANT` when it is surely below `least`. */
  readonly seek: (other: number, wording: number, least: number) => number;
}

/** A similarity that is below what was sought. */
const DISTANT = -1;

/** Stored weights are rounded to one part in this, so that all engines order papers alike. */
const STEPS = 1e6;

/** A similarity or cosine as it is stored. */
export function roundSimilarity(value: number): number {
  // Adding 0 turns -0 into 0. A power taken at each of many millions of calls would cost.
  return Math.round(value * STEPS) / STEPS + 0;
}

/** The similarity of two papers, of the cosines of their wording and their meaning, rounded, so that all engines order papers alike. */
export function mixCosines(mix: SimilarityMix, wording: number, meaning: number): number {
  return roundSimilarity(mix.wording * wording + mix.meaning * meaning);
}

/** A comparer with room for one chosen paper. Vectors have length 1, so their products are cosines. */
export function createComparer({ meaning, wording }: PaperFeatures): Comparer {
  const byWording = createWordingComparer(wording);
  const byMeaning = createMeaningComparer(meaning);
  return {
    choose: (paper) => {
      byWording.choose(paper);
      byMeaning.choose(paper);
    },
    wordingOf: byWording.wordingOf,
    meaningOf: byMeaning.meaningOf,
  };
}

/** Compares by wording alone. */
export function createWordingComparer(
  vectors: PaperVectors,
): Pick<Comparer, "choose" | "wordingOf"> {
  const { paperCounts, starts, terms, weights } = vectors;
  // The chosen paper's weight of every term: a look-up in place of a search.
  const own = new Float32Array(paperCounts.length);
  let chosen = -1;
  const setOwn = (isChosen: boolean): void => {
    const end = starts[chosen + 1] ?? 0;
    for (let at = starts[chosen] ?? 0; at < end; at++) {
      own[terms[at] ?? 0] = isChosen ? (weights[at] ?? 0) : 0;
    }
  };
  return {
    choose: (paper) => {
      if (chosen >= 0) setOwn(false);
      chosen = paper;
      setOwn(true);
    },
    wordingOf: (other) => sumShared(own, vectors, other),
  };
}

/** Apart, with its arrays at hand: inside the closure above engines would fetch them for each term anew. */
function sumShared(
  own: Float32Array,
  { starts, terms, weights }: PaperVectors,
  other: number,
): number {
  const end = starts[other + 1] ?? 0;
  let sum = 0;
  for (let at = starts[other] ?? 0; at < end; at++) {
    sum += (own[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  return sum;
}

/** Compares by meaning alone; without word vectors every cosine is 0. */
function createMeaningComparer(
  meaning: PaperFeatures["meaning"],
): Pick<Comparer, "choose" | "meaningOf"> {
  const dimension = meaning?.dimension ?? 0;
  const vectors = meaning?.vectors ?? new Float32Array();
  const own = new Float64Array(dimension);
  return {
    choose: (paper) => {
      own.set(vectors.subarray(paper * dimension, (paper + 1) * dimension));
    },
    meaningOf: (other) => dotProduct(own, 0, vectors, other * dimension, dimension),
  };
}

/** A seeker with room for one chosen paper: most others are ruled out by a ceiling of their meaning's cosine. */
export function createSeeker({ meaning }: PaperFeatures, mix: SimilarityMix): Seeker {
  const comparer = createMeaningComparer(meaning);
  if (meaning === null) {
    return { choose: () => {}, seek: (_, wording) => mixCosines(mix, wording, 0) };
  }
  const rough = createRoughDots(meaning.rough);
  return {
    choose: (paper) => {
      comparer.choose(paper);
      rough.choose(paper);
    },
    seek: (other, wording, least) => {
      const most = mixCosines(mix, wording, rough.ceilingOf(other)) + 1 / STEPS;
      return most < least ? DISTANT : mixCosines(mix, wording, comparer.meaningOf(other));
    },
  };
}
