import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { KeywordLink } from "#pipeline/links/link-keywords.ts";
import { type NearestPapers, nearestOf } from "#pipeline/links/nearest-papers.ts";
import { ln } from "#pipeline/numeric/logarithm.ts";
import { type EdgeList, type Graph, shareGraph, toGraph } from "./graph.ts";

/** Papers first, then the keywords that papers share: in it both find their theme together. Threads share it. */
export interface ThemeGraph extends Graph {
  readonly paperCount: number;
}

export interface ThemeGraphInput {
  readonly nearest: NearestPapers;
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
  /** Papers of each keyword, most first. */
  readonly paperCounts: readonly number[];
  readonly keywordLinks: readonly KeywordLink[];
}

export interface ThemeGraphOptions {
  readonly minKeywordPapers: number;
  readonly maxKeywordShare: number;
}

/**
 * Total weight of the three kinds of tie: nearness of papers leads, keywords follow. Measured on
 * labelled corpora and by eye: papers alone do worse, equal weights much worse, and between one
 * half and a quarter for keywords little changes.
 */
const BLOCK_WEIGHTS = { papers: 1, paperKeywords: 0.5, keywords: 0.5 };
/** Keywords that tie a paper, by score times inverse document frequency. */
const KEYWORDS_PER_PAPER = 15;

/** One graph of papers and keywords. Weights are scaled so that a paper has 1 to its nearest, on average. */
export function buildThemeGraph(input: ThemeGraphInput, options: ThemeGraphOptions): ThemeGraph {
  const paperCount = input.keywordsByPaper.length;
  const tells = keywordsThatTell(input.paperCounts, paperCount, options);
  const ties = createTies(paperCount, countTies(input));
  tiePapers(input.nearest, ties);
  ties.endBlock(BLOCK_WEIGHTS.papers);
  tiePapersToKeywords(input, tells, ties);
  ties.endBlock(BLOCK_WEIGHTS.paperKeywords);
  for (const { source, target, weight } of input.keywordLinks) {
    if (tells[source] === true && tells[target] === true) {
      ties.add(paperCount + source, paperCount + target, weight);
    }
  }
  ties.endBlock(BLOCK_WEIGHTS.keywords);
  const nodeCount = paperCount + countShared(input.paperCounts, options.minKeywordPapers);
  return { ...shareGraph(toGraph({ nodeCount, ...ties.finish() })), paperCount };
}

/** Keywords come most papers first, so those that papers share are the first ones. */
function countShared(paperCounts: readonly number[], minKeywordPapers: number): number {
  const end = paperCounts.findIndex((count) => count < minKeywordPapers);
  return end < 0 ? paperCounts.length : end;
}

function keywordsThatTell(
  paperCounts: readonly number[],
  papers: number,
  { maxKeywordShare, minKeywordPapers }: ThemeGraphOptions,
): boolean[] {
  const most = Math.max(minKeywordPapers, maxKeywordShare * papers);
  return paperCounts.map((count) => count >= minKeywordPapers && count <= most);
}

interface Ties {
  readonly add: (source: number, target: number, weight: number) => void;
  /** Scales what was added since the last block to so much for each paper. */
  readonly endBlock: (perPaper: number) => void;
  readonly finish: () => Omit<EdgeList, "nodeCount">;
}

/** Ties that are being gathered, at most so many. */
function createTies(paperCount: number, most: number): Ties {
  const sources = new Int32Array(most);
  const targets = new Int32Array(most);
  const weights = new Float64Array(most);
  let start = 0;
  let count = 0;
  return {
    add: (source, target, weight) => {
      sources[count] = source;
      targets[count] = target;
      weights[count] = weight;
      count++;
    },
    endBlock: (perPaper) => {
      let sum = 0;
      for (let i = start; i < count; i++) sum += weights[i] ?? 0;
      const factor = sum === 0 ? 0 : (perPaper * paperCount) / sum;
      for (; start < count; start++) weights[start] = (weights[start] ?? 0) * factor;
    },
    finish: () => ({
      sources: sources.subarray(0, count),
      targets: targets.subarray(0, count),
      weights: weights.subarray(0, count),
    }),
  };
}

/** There are no more ties than this. */
function countTies({ keywordLinks, keywordsByPaper, nearest }: ThemeGraphInput): number {
  return nearest.papers.length + keywordsByPaper.length * KEYWORDS_PER_PAPER + keywordLinks.length;
}

/** From both sides, so that two papers that are near each other count twice. */
function tiePapers(nearest: NearestPapers, ties: Ties): void {
  const { count, papers, weights } = nearest;
  const paperCount = count === 0 ? 0 : papers.length / count;
  for (let paper = 0; paper < paperCount; paper++) {
    for (const [rank, other] of nearestOf(nearest, paper).entries()) {
      ties.add(paper, other, weights[paper * count + rank] ?? 0);
    }
  }
}

function tiePapersToKeywords(
  { keywordsByPaper, paperCounts }: ThemeGraphInput,
  tells: readonly boolean[],
  ties: Ties,
): void {
  const papers = keywordsByPaper.length;
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    const strongest = keywords
      .filter(({ keyword }) => tells[keyword] === true)
      .map(({ keyword, score }) => ({
        keyword,
        weight: score * ln(1 + papers / (paperCounts[keyword] ?? papers)),
      }))
      .toSorted((a, b) => b.weight - a.weight || a.keyword - b.keyword)
      .slice(0, KEYWORDS_PER_PAPER);
    for (const { keyword, weight } of strongest) ties.add(paper, papers + keyword, weight);
  }
}
