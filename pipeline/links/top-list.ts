/** Keeps the best few papers of many: highest score first, equal ones by number. */
export interface TopList {
  readonly papers: Int32Array;
  readonly scores: Float64Array;
  /** Empties the list. */
  readonly clear: () => void;
  /** Takes the paper in if it is good enough. A paper must not be offered twice. */
  readonly offer: (paper: number, score: number) => void;
  /** Papers in the list; places behind them hold -1 and 0. */
  readonly size: () => number;
}

/** An empty list with this many places. */
export function createTopList(places: number): TopList {
  const papers = new Int32Array(places).fill(-1);
  const scores = new Float64Array(places);
  let size = 0;
  const isBefore = (paper: number, score: number, place: number): boolean => {
    const other = scores[place] ?? 0;
    return score > other || (score === other && paper < (papers[place] ?? 0));
  };
  return {
    papers,
    scores,
    clear: () => {
      papers.fill(-1);
      scores.fill(0);
      size = 0;
    },
    offer: (paper, score) => {
      if (size === places && !isBefore(paper, score, places - 1)) return;
      let place = size < places ? size++ : places - 1;
      for (; place > 0 && isBefore(paper, score, place - 1); place--) {
        papers[place] = papers[place - 1] ?? -1;
        scores[place] = scores[place - 1] ?? 0;
      }
      papers[place] = paper;
      scores[place] = score;
    },
    size: () => size,
  };
}
