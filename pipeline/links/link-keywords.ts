import { markStrongest, type PairColumns, type WeightedPair } from "./keep-strongest.ts";
import { npmi } from "./npmi.ts";

/** Two keywords that share papers. */
export interface KeywordLink extends WeightedPair {
  /** Papers that have both. */
  readonly paperCount: number;
}

export interface KeywordLinkOptions {
  readonly minKeywordPapers: number;
  /** What is in a larger share of the papers goes with everything: it tells nothing. */
  readonly maxKeywordShare: number;
  readonly minLinkPapers: number;
  readonly linksPerKeyword: number;
}

/**
 * Links keywords that share papers more often than chance, with their NPMI as weight. Source is
 * the smaller id; in order of source, then target.
 *
 * Pairs are counted with postings and one dense counter per keyword, never with a map of pairs:
 * time grows with papers x keywords per paper squared, memory with keywords and links.
 */
export function linkKeywords(
  keywordsByPaper: readonly (readonly number[])[],
  keywordCount: number,
  options: KeywordLinkOptions,
): KeywordLink[] {
  const postings = invert(keywordsByPaper, keywordCount);
  const paperCountOf = (keyword: number): number =>
    (postings.starts[keyword + 1] ?? 0) - (postings.starts[keyword] ?? 0);
  const most = Math.max(options.minKeywordPapers, options.maxKeywordShare * keywordsByPaper.length);
  const isLinked = (keyword: number): boolean => {
    const count = paperCountOf(keyword);
    return count >= options.minKeywordPapers && count <= most;
  };
  const links = createLinkColumns();
  const shared = new Int32Array(keywordCount);
  for (let source = 0; source < keywordCount; source++) {
    if (!isLinked(source)) continue;
    const papers = postings.papers.subarray(postings.starts[source], postings.starts[source + 1]);
    for (const target of countPartners(source, papers, keywordsByPaper, shared)) {
      const both = shared[target] ?? 0;
      shared[target] = 0;
      if (both < options.minLinkPapers || !isLinked(target)) continue;
      const weight = npmi({
        papers: keywordsByPaper.length,
        source: papers.length,
        target: paperCountOf(target),
        both,
      });
      if (weight > 0) links.add(source, target, weight, both);
    }
  }
  return toLinks(links.finish(), keywordCount, options.linksPerKeyword);
}

/** For each keyword, one stretch of the papers that have it, in ascending order. */
interface Postings {
  readonly starts: Int32Array;
  readonly papers: Int32Array;
}

function invert(keywordsByPaper: readonly (readonly number[])[], keywordCount: number): Postings {
  const starts = new Int32Array(keywordCount + 1);
  for (const keywords of keywordsByPaper) {
    for (const keyword of keywords) starts[keyword + 1] = (starts[keyword + 1] ?? 0) + 1;
  }
  for (let keyword = 0; keyword < keywordCount; keyword++) {
    starts[keyword + 1] = (starts[keyword + 1] ?? 0) + (starts[keyword] ?? 0);
  }
  const next = starts.slice();
  const papers = new Int32Array(starts[keywordCount] ?? 0);
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    for (const keyword of keywords) {
      const place = next[keyword] ?? 0;
      papers[place] = paper;
      next[keyword] = place + 1;
    }
  }
  return { starts, papers };
}

/** Counts, in `shared`, the papers each larger keyword has in common with `source`; gives those met. */
function countPartners(
  source: number,
  papers: Int32Array,
  keywordsByPaper: readonly (readonly number[])[],
  shared: Int32Array,
): Int32Array {
  const met: number[] = [];
  for (const paper of papers) {
    for (const target of keywordsByPaper[paper] ?? []) {
      if (target <= source) continue;
      const before = shared[target] ?? 0;
      if (before === 0) met.push(target);
      shared[target] = before + 1;
    }
  }
  return Int32Array.from(met).sort();
}

interface LinkColumns extends PairColumns {
  readonly paperCounts: Int32Array;
}

/** Columns that grow as links come: one object a link would take ten times the memory. */
function createLinkColumns(): {
  readonly add: (source: number, target: number, weight: number, paperCount: number) => void;
  readonly finish: () => LinkColumns;
} {
  let room = 1024;
  let count = 0;
  let columns = makeColumns(room);
  return {
    add: (source, target, weight, paperCount) => {
      if (count === room) {
        room *= 2;
        columns = copyColumns(columns, makeColumns(room));
      }
      columns.sources[count] = source;
      columns.targets[count] = target;
      columns.weights[count] = weight;
      columns.paperCounts[count] = paperCount;
      count++;
    },
    finish: () => ({
      sources: columns.sources.subarray(0, count),
      targets: columns.targets.subarray(0, count),
      weights: columns.weights.subarray(0, count),
      paperCounts: columns.paperCounts.subarray(0, count),
    }),
  };
}

function makeColumns(length: number): LinkColumns {
  return {
    sources: new Int32Array(length),
    targets: new Int32Array(length),
    weights: new Float64Array(length),
    paperCounts: new Int32Array(length),
  };
}

function copyColumns(from: LinkColumns, to: LinkColumns): LinkColumns {
  to.sources.set(from.sources);
  to.targets.set(from.targets);
  to.weights.set(from.weights);
  to.paperCounts.set(from.paperCounts);
  return to;
}

function toLinks(columns: LinkColumns, keywordCount: number, limit: number): KeywordLink[] {
  const { paperCounts, sources, targets, weights } = columns;
  const kept = markStrongest(columns, keywordCount, limit);
  const links: KeywordLink[] = [];
  for (const [i, source] of sources.entries()) {
    if (kept[i] !== 1) continue;
    const [target = 0, weight = 0, paperCount = 0] = [targets[i], weights[i], paperCounts[i]];
    links.push({ source, target, weight, paperCount });
  }
  return links;
}
