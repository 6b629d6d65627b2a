/** Keeps the best few of many numbered things: highest score first, equal ones by number. */
export interface TopList {
  readonly numbers: Int32Array;
  readonly scores: Float64Array;
  /** Empties the list. */
  readonly clear: () => void;
  /** Takes a number in if its score is good enough. None may be offered twice. */
  readonly offer: (number: number, score: number) => void;
  /** The lowest score that the list may still take; 0 while it has empty places. */
  readonly least: () => number;
  /** Numbers in the list; places behind them hold -1 and 0. */
  readonly size: () => number;
}

/** An empty list with this many places. */
export function createTopList(places: number): TopList {
  const numbers = new Int32Array(places).fill(-1);
  const scores = new Float64Array(places);
  let size = 0;
  const isBefore = (number: number, score: number, place: number): boolean => {
    const other = scores[place] ?? 0;
    return score > other || (score === other && number < (numbers[place] ?? 0));
  };
  return {
    numbers,
    scores,
    clear: () => {
      numbers.fill(-1);
      scores.fill(0);
      size = 0;
    },
    offer: (number, score) => {
      if (size === places && !isBefore(number, score, places - 1)) return;
      let place = size < places ? size++ : places - 1;
      for (; place > 0 && isBefore(number, score, place - 1); place--) {
        numbers[place] = numbers[place - 1] ?? -1;
        scores[place] = scores[place - 1] ?? 0;
      }
      numbers[place] = number;
      scores[place] = score;
    },
    least: () => (size < places ? 0 : (scores[places - 1] ?? 0)),
    size: () => size,
  };
}
