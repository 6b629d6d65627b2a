import { round } from "#pipeline/numeric/round.ts";
import type { PaperVectors } from "./paper-vectors.ts";
import { createProposeNear } from "./propose-near.ts";

/** Two papers near one another in wording. */
export interface PaperLink {
  readonly source: number;
  readonly target: number;
  /** Cosine of their vectors. */
  readonly weight: number;
  /** Terms that contribute most to it, in words, strongest first. */
  readonly words: readonly string[];
}

/** A neighbour of one paper. */
export interface NearPaper {
  readonly paper: number;
  readonly weight: number;
}

export interface LinkedPapers {
  /** In order of source, then target; source is the smaller. */
  readonly links: readonly PaperLink[];
  /** For each paper its nearest, nearest first. */
  readonly nearest: readonly (readonly NearPaper[])[];
}

const NO_TERMS = new Int32Array();
const WORDS_PER_LINK = 5;
const WEIGHT_DECIMALS = 6;

/** Papers proposed by the rarer terms whose full cosine is then taken, as a multiple of those kept. */
const PROPOSALS_PER_NEIGHBOUR = 8;

/** The `count` nearest papers of each paper by cosine, found through an inverted index. */
export function linkPapers(
  vectors: PaperVectors,
  count: number,
  onPaper: (done: number) => void,
): LinkedPapers {
  const proposeNear = createProposeNear(vectors);
  const nearest = vectors.terms.map((_, paper) => {
    const proposed = proposeNear(paper, count * PROPOSALS_PER_NEIGHBOUR);
    onPaper(paper + 1);
    return proposed
      .map((other) => ({
        paper: other,
        weight: round(cosine(vectors, paper, other), WEIGHT_DECIMALS),
      }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || a.paper - b.paper)
      .slice(0, count);
  });
  return { links: uniteNearest(nearest, vectors), nearest };
}

function cosine(vectors: PaperVectors, a: number, b: number): number {
  return sharedTerms(vectors, a, b).reduce((sum, [, product]) => sum + product, 0);
}

/** Terms both papers have, each with its part of the cosine, in order of term: a merge of two sorted lists. */
function sharedTerms(
  { terms, weights }: PaperVectors,
  a: number,
  b: number,
): (readonly [term: number, product: number])[] {
  const [ofA = NO_TERMS, ofB = NO_TERMS] = [terms[a], terms[b]];
  const shared: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
    const [termA = 0, termB = 0] = [ofA[i], ofB[j]];
    if (termA === termB) shared.push([termA, (weights[a]?.[i] ?? 0) * (weights[b]?.[j] ?? 0)]);
    if (termA <= termB) i++;
    if (termB <= termA) j++;
  }
  return shared;
}

/** Each pair once, whichever of the two has the other among its nearest. */
function uniteNearest(
  nearest: readonly (readonly NearPaper[])[],
  vectors: PaperVectors,
): PaperLink[] {
  const targets: Map<number, number>[] = nearest.map(() => new Map<number, number>());
  for (const [paper, near] of nearest.entries()) {
    for (const { paper: other, weight } of near) {
      targets[Math.min(paper, other)]?.set(Math.max(paper, other), weight);
    }
  }
  return targets.flatMap((found, source) =>
    [...found]
      .toSorted((a, b) => a[0] - b[0])
      .map(([target, weight]) => ({
        source,
        target,
        weight,
        words: wordsBehind(vectors, source, target),
      })),
  );
}

function wordsBehind(vectors: PaperVectors, source: number, target: number): string[] {
  const strongest = sharedTerms(vectors, source, target).toSorted(
    (a, b) => b[1] - a[1] || a[0] - b[0],
  );
  const words: string[] = [];
  for (const [term] of strongest) {
    const name = vectors.nameOf(term);
    // "Neural networks" says all that "neural" would say after it.
    if (!words.some((word) => word.toLowerCase().includes(name.toLowerCase()))) words.push(name);
    if (words.length === WORDS_PER_LINK) break;
  }
  return words;
}
