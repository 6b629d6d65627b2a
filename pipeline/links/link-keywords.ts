import { keepStrongest, type WeightedPair } from "./keep-strongest.ts";
import { type LinkCounts, npmi } from "./npmi.ts";

/** Two keywords that share papers. */
export interface KeywordLink extends WeightedPair {
  /** Papers that have both. */
  readonly paperCount: number;
}

export interface KeywordLinkOptions {
  readonly minKeywordPapers: number;
  readonly minLinkPapers: number;
  readonly linksPerKeyword: number;
}

/**
 * Links keywords that share papers more often than chance, with their NPMI as weight. Source is
 * the smaller id; in order of source, then target.
 *
 * Pairs are counted with postings and one dense counter per keyword, never with a map of pairs:
 * time grows with papers x keywords per paper squared, memory with keywords.
 */
export function linkKeywords(
  keywordsByPaper: readonly (readonly number[])[],
  keywordCount: number,
  options: KeywordLinkOptions,
): KeywordLink[] {
  const postings = invert(keywordsByPaper, keywordCount);
  const paperCounts = postings.map((papers) => papers.length);
  const shared = new Int32Array(keywordCount);
  const links: KeywordLink[] = [];
  for (const [source, papers] of postings.entries()) {
    if (papers.length < options.minKeywordPapers) continue;
    for (const target of countPartners(source, papers, keywordsByPaper, shared)) {
      const counts = {
        papers: keywordsByPaper.length,
        source: papers.length,
        target: paperCounts[target] ?? 0,
        both: shared[target] ?? 0,
      };
      shared[target] = 0;
      if (isWorthLinking(counts, options)) {
        links.push({ source, target, weight: npmi(counts), paperCount: counts.both });
      }
    }
  }
  return keepStrongest(links, keywordCount, options.linksPerKeyword);
}

function isWorthLinking(counts: LinkCounts, options: KeywordLinkOptions): boolean {
  if (counts.both < options.minLinkPapers || counts.target < options.minKeywordPapers) return false;
  return npmi(counts) > 0;
}

/** For each keyword, the papers that have it, in ascending order. */
function invert(keywordsByPaper: readonly (readonly number[])[], keywordCount: number): number[][] {
  const postings: number[][] = Array.from({ length: keywordCount }, () => []);
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    for (const keyword of keywords) postings[keyword]?.push(paper);
  }
  return postings;
}

/** Counts, in `shared`, the papers each larger keyword has in common with `source`; gives those met. */
function countPartners(
  source: number,
  papers: readonly number[],
  keywordsByPaper: readonly (readonly number[])[],
  shared: Int32Array,
): number[] {
  const met: number[] = [];
  for (const paper of papers) {
    for (const target of keywordsByPaper[paper] ?? []) {
      if (target <= source) continue;
      const before = shared[target] ?? 0;
      if (before === 0) met.push(target);
      shared[target] = before + 1;
    }
  }
  return met.toSorted((a, b) => a - b);
}
