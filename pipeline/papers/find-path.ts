/**
 * How much of the original the paths of one cost take at most, by diagonal (characters of the original
 * less those of the repaired text) from -cost to cost; NONE where no path leads.
 */
interface Wave {
  /** With a change as the last thing. */
  readonly changed: Int32Array;
  /** With the equal characters that follow. */
  readonly reached: Int32Array;
}

/** An alignment of the ends of two texts, as the waves that lead to it. */
export interface Path {
  readonly waves: readonly Wave[];
  /** Where it ends in the last wave. */
  readonly diagonal: number;
}

/** A point of a path: how much of the original it has taken, at which cost, on which diagonal. */
export interface PathPoint {
  readonly cost: number;
  readonly diagonal: number;
  readonly taken: number;
}

const NONE = -1;

/** A change costs this, and more for each character: few long changes beat many short ones. */
const OPENING = 1;
const REMOVAL = 1;
/** Repairing takes out much and puts in little. */
const ADDITION = 3;

/** Characters of both texts that a path must be ahead of all others to be believed before its end. */
const SAFE_LEAD = 256;

/** The dearest path that is looked for. */
const MOST_COST = 1024;

/**
 * The cheapest path from the ends of two texts to their starts or, sooner, to where it leaves all
 * others behind; null when none is cheap enough. Wavefronts as in Marco-Sola et al. 2021 (doi
 * 10.1093/bioinformatics/btaa777) with one kind of gap: time and memory follow the square of the cost.
 */
export function findPath(original: string, repaired: string): Path | null {
  const [width, height] = [original.length, repaired.length];
  const waves: Wave[] = [];
  for (let cost = 0; cost <= MOST_COST; cost++) {
    const wave = findWave(original, repaired, cost, waves);
    waves.push(wave);
    const diagonal =
      at(wave.reached, cost, width - height) === width
        ? width - height
        : findLeader(wave.reached, cost);
    if (diagonal !== null) return { waves, diagonal };
  }
  return null;
}

/** Where a path ends. */
export function endOf({ waves, diagonal }: Path): PathPoint {
  const cost = waves.length - 1;
  return { cost, diagonal, taken: at(waves[cost]?.reached, cost, diagonal) };
}

/** Behind the change whose equal characters lead to a point; the end of the texts if there is none. */
export function findChange({ waves }: Path, { cost, diagonal }: PathPoint): PathPoint {
  return { cost, diagonal, taken: Math.max(0, at(waves[cost]?.changed, cost, diagonal)) };
}

/** Before a change, given behind it. One that can be longer is: what is equal before it stays whole. */
export function findStartOfChange({ waves }: Path, behind: PathPoint): PathPoint {
  let { cost, diagonal, taken } = behind;
  for (;;) {
    const removal = cost - REMOVAL;
    const addition = cost - ADDITION;
    if (taken > 0 && at(waves[removal]?.changed, removal, diagonal - 1) === taken - 1) {
      [cost, diagonal, taken] = [removal, diagonal - 1, taken - 1];
    } else if (at(waves[addition]?.changed, addition, diagonal + 1) === taken) {
      [cost, diagonal] = [addition, diagonal + 1];
    } else {
      const before = at(waves[removal - OPENING]?.reached, removal - OPENING, diagonal - 1);
      return taken > 0 && before === taken - 1
        ? { cost: removal - OPENING, diagonal: diagonal - 1, taken: before }
        : { cost: addition - OPENING, diagonal: diagonal + 1, taken };
    }
  }
}

function findWave(original: string, repaired: string, cost: number, waves: readonly Wave[]): Wave {
  const changed = new Int32Array(2 * cost + 1).fill(NONE);
  const reached = new Int32Array(2 * cost + 1).fill(NONE);
  if (cost === 0) reached[0] = countEqual(original, repaired, 0, 0);
  const [longer, opened] = [waves[cost - REMOVAL], waves[cost - REMOVAL - OPENING]];
  const [longerByOne, openedByOne] = [waves[cost - ADDITION], waves[cost - ADDITION - OPENING]];
  const lowest = Math.max(-Math.floor(cost / ADDITION), -repaired.length);
  for (let diagonal = lowest; diagonal <= Math.min(cost, original.length); diagonal++) {
    const removed = Math.max(
      at(longer?.changed, cost - REMOVAL, diagonal - 1),
      at(opened?.reached, cost - REMOVAL - OPENING, diagonal - 1),
    );
    const added = Math.max(
      at(longerByOne?.changed, cost - ADDITION, diagonal + 1),
      at(openedByOne?.reached, cost - ADDITION - OPENING, diagonal + 1),
    );
    const taken = Math.max(removed === NONE ? NONE : removed + 1, added);
    if (taken === NONE || taken > original.length || taken - diagonal > repaired.length) continue;
    changed[cost + diagonal] = taken;
    reached[cost + diagonal] = taken + countEqual(original, repaired, taken, diagonal);
  }
  return { changed, reached };
}

function at(byDiagonal: Int32Array | undefined, cost: number, diagonal: number): number {
  return byDiagonal === undefined || diagonal > cost || diagonal < -cost
    ? NONE
    : (byDiagonal[cost + diagonal] ?? NONE);
}

/** How many characters before what has been taken are equal. */
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
      [next, most] = [most, progress];
      leader = diagonal;
    } else if (progress > next) {
      next = progress;
    }
  }
  return most - next < SAFE_LEAD ? null : leader;
}
