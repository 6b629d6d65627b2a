import { shareableDoubles, shareableIntegers } from "#pipeline/numeric/shareable.ts";

/** For each paper the papers nearest to it, in typed arrays that may be shared between threads. */
export interface NearestPapers {
  /** Places a paper has: row `paper` stands at `paper * count` of both arrays. */
  readonly count: number;
  /** Nearest first, equal ones by number; -1 where a paper has fewer than `count`. */
  readonly papers: Int32Array;
  /** Similarity to each, above 0 and at most 1; 0 in empty places. */
  readonly weights: Float64Array;
}

/** The papers nearest to one paper, nearest first. */
export function nearestOf({ count, papers }: NearestPapers, paper: number): Int32Array {
  const row = papers.subarray(paper * count, (paper + 1) * count);
  const end = row.indexOf(-1);
  return end < 0 ? row : row.subarray(0, end);
}

/** Rows without a paper in them. */
export function makeNearest(rows: number, count: number): NearestPapers {
  const papers = shareableIntegers(rows * count).fill(-1);
  return { count, papers, weights: shareableDoubles(rows * count) };
}

/** Puts rows that were made apart in the places of these papers. */
export function putRows(
  nearest: NearestPapers,
  papers: Int32Array | readonly number[],
  rows: NearestPapers,
): void {
  const { count } = nearest;
  for (const [row, paper] of papers.entries()) {
    nearest.papers.set(rows.papers.subarray(row * count, (row + 1) * count), paper * count);
    nearest.weights.set(rows.weights.subarray(row * count, (row + 1) * count), paper * count);
  }
}

/** The same rows with fewer places. */
export function shorten({ count, papers, weights }: NearestPapers, places: number): NearestPapers {
  const rows = papers.length / count;
  const short = makeNearest(rows, places);
  for (let row = 0; row < rows; row++) {
    const start = row * count;
    short.papers.set(papers.subarray(start, start + places), row * places);
    short.weights.set(weights.subarray(start, start + places), row * places);
  }
  return short;
}
