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

/** Diagonals on both sides that a wave has room for beyond its own: waves of higher cost look there. */
const MARGIN = 3;

/** Characters of both texts that a path must be ahead of all others to be believed before its end. */
const SAFE_LEAD = 256;

/** The dearest path that is looked for. */
const MOST_COST = 1024;

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

/** The cheapest path to the starts or, sooner, to where it leaves all others behind; null if none does. */
function findPath(original: string, repaired: string): Path | null {
  const [width, height] = [original.length, repaired.length];
  const waves: Wave[] = [];
  for (let cost = 0; cost <= MOST_COST; cost++) {
    const wave = findWave(original, repaired, cost, waves);
    waves.push(wave);
    if (at(wave.reached, cost, width - height) === width)
      return { waves, diagonal: width - height };
    const diagonal = findLeader(wave.reached, cost);
    if (diagonal !== null) return { waves, diagonal };
  }
  return null;
}

function findWave(original: string, repaired: string, cost: number, waves: readonly Wave[]): Wave {
  const [width, height] = [original.length, repaired.length];
  const longer = waves[cost - 1]?.changed ?? noPaths(cost - 1);
  const opened = waves[cost - 2]?.reached ?? noPaths(cost - 2);
  const [changed, reached] = [noPaths(cost), noPaths(cost)];
  if (cost === 0) reached[placeOf(0, 0)] = countEqual(original, repaired, 0, 0);
  for (let diagonal = Math.max(-cost, -height); diagonal <= Math.min(cost, width); diagonal++) {
    const taken = takenByChange(longer, opened, placeOf(diagonal, cost - 1));
    if (taken === NONE || taken > width || taken - diagonal > height) continue;
    changed[placeOf(diagonal, cost)] = taken;
    reached[placeOf(diagonal, cost)] = taken + countEqual(original, repaired, taken, diagonal);
  }
  return { changed, reached };
}

function noPaths(cost: number): Int32Array {
  return new Int32Array(2 * (cost + MARGIN) + 1).fill(NONE);
}

function placeOf(diagonal: number, cost: number): number {
  return diagonal + cost + MARGIN;
}

function at(byDiagonal: Int32Array | undefined, cost: number, diagonal: number): number {
  return byDiagonal?.[placeOf(diagonal, cost)] ?? NONE;
}

/** What a path takes that removes (one diagonal up) or adds (one down) a character as its last step. */
function takenByChange(longer: Int32Array, opened: Int32Array, place: number): number {
  const removed = Math.max(longer[place - 1] ?? NONE, opened[place - 2] ?? NONE);
  const added = Math.max(longer[place + 1] ?? NONE, opened[place] ?? NONE);
  return Math.max(removed === NONE ? NONE : removed + 1, added);
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

/** The diagonal of the path that has taken most of both texts, if by far. */
function findLeader(reached: Int32Array, cost: number): number | null {
  let [leader, most, next] = [0, 0, 0];
  for (let diagonal = -cost; diagonal <= cost; diagonal++) {
    const taken = at(reached, cost, diagonal);
    const progress = taken === NONE ? 0 : 2 * taken - diagonal;
    if (progress > most) {
      next = most;
      most = progress;
      leader = diagonal;
    } else if (progress > next) next = progress;
  }
  return most - next < SAFE_LEAD ? null : leader;
}

/** Writes down the origins along a path, from its end back to the ends of the texts. */
function followPath(path: Path, width: number, height: number, origins: Origins): Place {
  let { diagonal } = path;
  let cost = path.waves.length - 1;
  const end = at(path.waves[cost]?.reached, cost, diagonal);
  const place = { ofOriginal: end, ofRepaired: end - diagonal };
  let taken = end;
  for (;;) {
    const changed = Math.max(0, at(path.waves[cost]?.changed, cost, diagonal));
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
  let [cost, diagonal, taken] = [
    ofCost,
    onDiagonal,
    at(waves[ofCost]?.changed, ofCost, onDiagonal),
  ];
  for (;;) {
    const longer = waves[cost - 1]?.changed;
    const opened = waves[cost - 2]?.reached;
    if (taken > 0 && at(longer, cost - 1, diagonal - 1) === taken - 1) {
      [cost, diagonal, taken] = [cost - 1, diagonal - 1, taken - 1];
    } else if (at(longer, cost - 1, diagonal + 1) === taken) {
      [cost, diagonal] = [cost - 1, diagonal + 1];
    } else if (taken > 0 && at(opened, cost - 2, diagonal - 1) === taken - 1) {
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
