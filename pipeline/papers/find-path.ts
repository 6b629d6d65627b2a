/**
 * How much of the original the paths of each cost take at most, by cost and diagonal (characters of the
 * original less those of the repaired text, from -cost to cost; see placeOf); NONE where no path leads.
 */
interface Waves {
  /** With a change as the last thing. */
  readonly changed: Int32Array;
  /** With the equal characters that follow. */
  readonly reached: Int32Array;
}

/** A text as the codes of its characters, which are quicker to compare over and over. */
export type CharacterCodes = Uint16Array;

/** An alignment of the ends of two texts, as the waves that lead to it. */
export interface Path {
  readonly waves: Waves;
  readonly cost: number;
  /** Where it ends. */
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

/** Costs there is room for at first; few paths are dearer. */
const USUAL_COST = 8;

/**
 * The cheapest path from the ends of two texts to their starts or, sooner, to where it leaves all
 * others behind; null when none is cheap enough. Wavefronts as in Marco-Sola et al. 2021 (doi
 * 10.1093/bioinformatics/btaa777) with one kind of gap: time and memory follow the square of the cost.
 */
export function findPath(original: CharacterCodes, repaired: CharacterCodes): Path | null {
  const home = original.length - repaired.length;
  let waves = makeWaves(USUAL_COST);
  for (let cost = 0; cost <= MOST_COST; cost++) {
    if (waves.reached.length < placeOf(cost, cost) + 1)
      waves = copyWaves(waves, Math.min(2 * cost, MOST_COST));
    fillWave(original, repaired, cost, waves.changed, waves.reached);
    const diagonal =
      at(waves.reached, cost, home) === original.length ? home : findLeader(waves.reached, cost);
    if (diagonal !== null) return { waves, cost, diagonal };
  }
  return null;
}

/** Where a path ends. */
export function endOf({ waves, cost, diagonal }: Path): PathPoint {
  return { cost, diagonal, taken: at(waves.reached, cost, diagonal) };
}

/** Behind the change whose equal characters lead to a point; the end of the texts if there is none. */
export function findChange({ waves }: Path, { cost, diagonal }: PathPoint): PathPoint {
  return { cost, diagonal, taken: Math.max(0, at(waves.changed, cost, diagonal)) };
}

/** Before a change, given behind it. One that can be longer is: what is equal before it stays whole. */
export function findStartOfChange({ waves }: Path, behind: PathPoint): PathPoint {
  let { cost, diagonal, taken } = behind;
  for (;;) {
    const removal = cost - REMOVAL;
    const addition = cost - ADDITION;
    if (taken > 0 && at(waves.changed, removal, diagonal - 1) === taken - 1) {
      [cost, diagonal, taken] = [removal, diagonal - 1, taken - 1];
    } else if (at(waves.changed, addition, diagonal + 1) === taken) {
      [cost, diagonal] = [addition, diagonal + 1];
    } else {
      const before = at(waves.reached, removal - OPENING, diagonal - 1);
      return taken > 0 && before === taken - 1
        ? { cost: removal - OPENING, diagonal: diagonal - 1, taken: before }
        : { cost: addition - OPENING, diagonal: diagonal + 1, taken };
    }
  }
}

function makeWaves(mostCost: number): Waves {
  const size = placeOf(mostCost, mostCost) + 1;
  return { changed: new Int32Array(size).fill(NONE), reached: new Int32Array(size).fill(NONE) };
}

function copyWaves({ changed, reached }: Waves, mostCost: number): Waves {
  const copy = makeWaves(mostCost);
  copy.changed.set(changed);
  copy.reached.set(reached);
  return copy;
}

function fillWave(
  original: CharacterCodes,
  repaired: CharacterCodes,
  cost: number,
  changed: Int32Array,
  reached: Int32Array,
): void {
  if (cost === 0) reached[0] = countEqual(original, repaired, 0, 0);
  const highest = Math.min(cost, original.length);
  for (let diagonal = lowestOf(cost); diagonal <= highest; diagonal++) {
    const removed = Math.max(
      at(changed, cost - REMOVAL, diagonal - 1),
      at(reached, cost - REMOVAL - OPENING, diagonal - 1),
    );
    const added = Math.max(
      at(changed, cost - ADDITION, diagonal + 1),
      at(reached, cost - ADDITION - OPENING, diagonal + 1),
    );
    const taken = Math.max(removed === NONE ? NONE : removed + 1, added);
    if (taken === NONE || taken > original.length || taken - diagonal > repaired.length) continue;
    changed[placeOf(cost, diagonal)] = taken;
    reached[placeOf(cost, diagonal)] = taken + countEqual(original, repaired, taken, diagonal);
  }
}

/** The lowest diagonal that a path of this cost can be on. */
function lowestOf(cost: number): number {
  return 0 - Math.floor(cost / ADDITION);
}

/** The wave of one cost lies behind those of all lower ones, which have 1, 3, 5, … places. */
function placeOf(cost: number, diagonal: number): number {
  return cost * cost + cost + diagonal;
}

function at(taken: Int32Array, cost: number, diagonal: number): number {
  return diagonal > cost || diagonal < -cost ? NONE : (taken[placeOf(cost, diagonal)] ?? NONE);
}

/** How many characters before what has been taken are equal. */
function countEqual(
  original: CharacterCodes,
  repaired: CharacterCodes,
  taken: number,
  diagonal: number,
): number {
  const last = original.length - 1 - taken;
  const lastRepaired = repaired.length - 1 - taken + diagonal;
  const most = Math.min(last, lastRepaired) + 1;
  let count = 0;
  while (count < most && original[last - count] === repaired[lastRepaired - count]) count++;
  return count;
}

/** The diagonal of the path that has taken most of both texts, if by far. */
function findLeader(reached: Int32Array, cost: number): number | null {
  let [leader, most, next] = [0, 0, 0];
  for (let diagonal = lowestOf(cost); diagonal <= cost; diagonal++) {
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
