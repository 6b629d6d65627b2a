/** For every character of a text, the stretch [start, end) of another text that it came from. */
export interface Origins {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** How far two texts are aligned, in characters of each, counted from their ends. */
interface Place {
  readonly ofOriginal: number;
  readonly ofRepaired: number;
}

/**
 * How much of the original a path of one cost takes at most, by diagonal (its characters of the
 * original less those of the repaired text) from -cost to cost; NONE where no path leads.
 */
interface Wave {
  /** With a change as the last thing. */
  readonly changed: Int32Array;
  /** With the equal characters that follow. */
  readonly reached: Int32Array;
}

interface Path {
  readonly waves: readonly Wave[];
  /** Where it ends in the last wave. */
  readonly diagonal: number;
}

const NONE = -1;

/** The dearest path that is searched in one go; what costs more is aligned piece by piece. */
const MOST_COST = 1024;

/** Characters of both texts that a piece must take; texts that differ more have little in common. */
const LEAST_PROGRESS = 3 * MOST_COST;

/**
 * Where the characters of a repaired text come from in the text as it was. The alignment is one of
 * least cost, where a change costs one and one more for each character that it removes or adds; of
 * equal ones it keeps the characters furthest right, for mark-up stands before what it shows. An equal
 * character comes from its equal, a changed one from the whole change.
 *
 * Wavefronts as in Marco-Sola et al. 2021 (doi 10.1093/bioinformatics/btaa777) with one kind of gap,
 * from the ends of the texts to their starts: time and memory follow the cost, not the lengths.
 */
export function alignTexts(original: string, repaired: string): Origins {
  const origins = {
    starts: new Int32Array(repaired.length),
    ends: new Int32Array(repaired.length),
  };
  let place: Place = { ofOriginal: 0, ofRepaired: 0 };
  while (place.ofRepaired < repaired.length) {
    const left = original.slice(0, original.length - place.ofOriginal);
    const leftRepaired = repaired.slice(0, repaired.length - place.ofRepaired);
    const path = findPath(left, leftRepaired);
    if (path === null) {
      takeAsOneChange(left, leftRepaired, origins);
      break;
    }
    const taken = followPath(path, left.length, leftRepaired.length, origins);
    place = {
      ofOriginal: place.ofOriginal + taken.ofOriginal,
      ofRepaired: place.ofRepaired + taken.ofRepaired,
    };
  }
  return origins;
}

/** The cheapest path to the starts, or the furthest the highest cost leads; null if that is not far. */
function findPath(original: string, repaired: string): Path | null {
  const [width, height] = [original.length, repaired.length];
  const waves: Wave[] = [];
  for (let cost = 0; cost <= MOST_COST; cost++) {
    const wave = { changed: noPaths(cost), reached: noPaths(cost) };
    for (let diagonal = -cost; diagonal <= cost; diagonal++) {
      const taken = cost === 0 ? 0 : takenByChange(waves, cost, diagonal);
      if (taken === NONE || taken > width || taken - diagonal > height) continue;
      wave.changed[cost + diagonal] = cost === 0 ? NONE : taken;
      wave.reached[cost + diagonal] = taken + countEqual(original, repaired, taken, diagonal);
    }
    waves.push(wave);
    if (at(wave.reached, width - height) === width) return { waves, diagonal: width - height };
  }
  return furthestPath(waves);
}

function noPaths(cost: number): Int32Array {
  return new Int32Array(2 * cost + 1).fill(NONE);
}

function at(byDiagonal: Int32Array | undefined, diagonal: number): number {
  if (byDiagonal === undefined) return NONE;
  return byDiagonal[(byDiagonal.length - 1) / 2 + diagonal] ?? NONE;
}

/** What a path takes that removes (one diagonal up) or adds (one down) a character as its last step. */
function takenByChange(waves: readonly Wave[], cost: number, diagonal: number): number {
  const longer = waves[cost - 1]?.changed;
  const opened = waves[cost - 2]?.reached;
  const beforeRemoval = Math.max(at(longer, diagonal - 1), at(opened, diagonal - 1));
  const beforeAddition = Math.max(at(longer, diagonal + 1), at(opened, diagonal + 1));
  return Math.max(beforeRemoval === NONE ? NONE : beforeRemoval + 1, beforeAddition);
}

/** Equal characters before what has been taken. */
function countEqual(original: string, repaired: string, taken: number, diagonal: number): number {
  const last = original.length - 1 - taken;
  const lastRepaired = repaired.length - 1 - taken + diagonal;
  const most = Math.min(last, lastRepaired) + 1;
  let count = 0;
  while (
    count < most &&
    original.charCodeAt(last - count) === repaired.charCodeAt(lastRepaired - count)
  ) {
    count++;
  }
  return count;
}

function furthestPath(waves: readonly Wave[]): Path | null {
  const reached = waves.at(-1)?.reached ?? noPaths(0);
  let best = { diagonal: 0, progress: NONE };
  for (let diagonal = -MOST_COST; diagonal <= MOST_COST; diagonal++) {
    const progress = 2 * at(reached, diagonal) - diagonal;
    if (at(reached, diagonal) !== NONE && progress > best.progress) best = { diagonal, progress };
  }
  return best.progress < LEAST_PROGRESS ? null : { waves, diagonal: best.diagonal };
}

/** Writes down the origins along a path, from its end back to the ends of the texts. */
function followPath(path: Path, width: number, height: number, origins: Origins): Place {
  let { diagonal } = path;
  let cost = path.waves.length - 1;
  const end = at(path.waves[cost]?.reached, diagonal);
  const place = { ofOriginal: end, ofRepaired: end - diagonal };
  let taken = end;
  for (;;) {
    const changed = Math.max(0, at(path.waves[cost]?.changed, diagonal));
    for (; taken > changed; taken--) {
      setOrigin(origins, height - taken + diagonal, width - taken, width - taken + 1);
    }
    if (cost === 0) return place;
    const before = findStartOfChange(path.waves, cost, diagonal);
    for (let added = taken - diagonal; added > before.taken - before.diagonal; added--) {
      setOrigin(origins, height - added, width - taken, width - before.taken);
    }
    ({ cost, diagonal, taken } = before);
  }
}

function setOrigin({ starts, ends }: Origins, index: number, start: number, end: number): void {
  starts[index] = start;
  ends[index] = end;
}

/** Steps back along a change. One that can be longer is: what is equal before it stays whole. */
function findStartOfChange(
  waves: readonly Wave[],
  ofCost: number,
  onDiagonal: number,
): { readonly cost: number; readonly diagonal: number; readonly taken: number } {
  let [cost, diagonal, taken] = [ofCost, onDiagonal, at(waves[ofCost]?.changed, onDiagonal)];
  for (;;) {
    const longer = waves[cost - 1]?.changed;
    const opened = waves[cost - 2]?.reached;
    if (taken > 0 && at(longer, diagonal - 1) === taken - 1) {
      [cost, diagonal, taken] = [cost - 1, diagonal - 1, taken - 1];
    } else if (at(longer, diagonal + 1) === taken) {
      [cost, diagonal] = [cost - 1, diagonal + 1];
    } else if (taken > 0 && at(opened, diagonal - 1) === taken - 1) {
      return { cost: cost - 2, diagonal: diagonal - 1, taken: taken - 1 };
    } else {
      return { cost: cost - 2, diagonal: diagonal + 1, taken };
    }
  }
}

/** What both texts start with comes from its equal; the rest is one change. */
function takeAsOneChange(original: string, repaired: string, origins: Origins): void {
  let equal = 0;
  while (equal < repaired.length && original[equal] === repaired[equal]) {
    setOrigin(origins, equal, equal, equal + 1);
    equal++;
  }
  origins.starts.fill(equal, equal, repaired.length);
  origins.ends.fill(original.length, equal, repaired.length);
}
