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
