import { type NearestPapers, nearestOf } from "./nearest-papers.ts";

/** Pairs of near papers, each once: source is the smaller; in order of source, then target. */
export interface NearPairs {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

/** The pairs of which at least one has the other among its nearest. */
export function uniteNearest(nearest: NearestPapers): NearPairs {
  const papers = nearest.papers.length / nearest.count;
  const backward = turnRound(nearest, papers);
  const sources: number[] = [];
  const targets: number[] = [];
  for (let paper = 0; paper < papers; paper++) {
    const larger = [...nearestOf(nearest, paper), ...backward(paper)].filter(
      (other) => other > paper,
    );
    for (const target of new Set(larger.toSorted((a, b) => a - b))) {
      sources.push(paper);
      targets.push(target);
    }
  }
  return { sources: Int32Array.from(sources), targets: Int32Array.from(targets) };
}

/** Gives, for each paper, those that have it among their nearest. */
function turnRound(nearest: NearestPapers, papers: number): (paper: number) => Int32Array {
  const ends = new Int32Array(papers + 1);
  for (const near of nearest.papers) if (near >= 0) ends[near + 1] = (ends[near + 1] ?? 0) + 1;
  for (let paper = 0; paper < papers; paper++) {
    ends[paper + 1] = (ends[paper + 1] ?? 0) + (ends[paper] ?? 0);
  }
  const starts = ends.slice();
  const turned = new Int32Array(ends[papers] ?? 0);
  for (const [at, near] of nearest.papers.entries()) {
    if (near < 0) continue;
    const place = ends[near] ?? 0;
    turned[place] = Math.floor(at / nearest.count);
    ends[near] = place + 1;
  }
  return (paper) => turned.subarray(starts[paper], starts[paper + 1]);
}
