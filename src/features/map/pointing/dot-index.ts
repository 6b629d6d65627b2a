import type { Point } from "#src/features/map/geometry.ts";

/** What can be pointed at: its place in map units, its radius in any unit of its own. */
export interface Target {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly importance: number;
}

interface PickOptions {
  /** Map units a unit of `radius`, now. */
  readonly radiusScale: number;
  /** How far outside a dot still counts, in map units. */
  readonly tolerance: number;
}

export interface DotIndex {
  /**
   * The dot that is meant by pointing there: one under the pointer before one beside it, then the
   * one whose edge is nearest, then the more important. Null when none is within the tolerance.
   */
  readonly pick: (at: Point, options: PickOptions) => number | null;
}

interface Candidate {
  readonly target: Target;
  /** Distance to the edge, negative inside. */
  readonly gap: number;
}

/** Two edges nearer to each other than this share of the tolerance count as equally near. */
const TIE_SHARE = 0.2;

/** Sorts the dots into a grid with cells of this side, so that pointing looks at a few only. */
export function createDotIndex(targets: readonly Target[], cell: number): DotIndex {
  const cells = sortIntoCells(targets, cell);
  const largest = targets.reduce((most, { radius }) => Math.max(most, radius), 0);

  function* near(at: Point, reach: number): Generator<Target> {
    const [firstColumn, lastColumn] = [cellOf(at.x - reach), cellOf(at.x + reach)];
    const [firstRow, lastRow] = [cellOf(at.y - reach), cellOf(at.y + reach)];
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        yield* cells.get(`${column} ${row}`) ?? [];
      }
    }
  }

  function cellOf(position: number): number {
    return Math.floor(position / cell);
  }

  return {
    pick: (at, { radiusScale, tolerance }) => {
      let winner: Candidate | null = null;
      for (const target of near(at, largest * radiusScale + tolerance)) {
        const distance = Math.hypot(target.x - at.x, target.y - at.y);
        const candidate = { target, gap: distance - target.radius * radiusScale };
        if (candidate.gap > tolerance) continue;
        if (winner === null || wins(candidate, winner, tolerance * TIE_SHARE)) winner = candidate;
      }
      return winner === null ? null : winner.target.id;
    },
  };
}

function sortIntoCells(targets: readonly Target[], cell: number): ReadonlyMap<string, Target[]> {
  const cells = new Map<string, Target[]>();
  for (const target of targets) {
    const name = `${Math.floor(target.x / cell)} ${Math.floor(target.y / cell)}`;
    const inCell = cells.get(name);
    if (inCell === undefined) cells.set(name, [target]);
    else inCell.push(target);
  }
  return cells;
}

function wins(a: Candidate, b: Candidate, tie: number): boolean {
  if (a.gap <= 0 !== b.gap <= 0) return a.gap <= 0;
  const [toEdgeOfA, toEdgeOfB] = [Math.abs(a.gap), Math.abs(b.gap)];
  if (Math.abs(toEdgeOfA - toEdgeOfB) > tie) return toEdgeOfA < toEdgeOfB;
  if (a.target.importance !== b.target.importance) return a.target.importance > b.target.importance;
  return a.target.id < b.target.id;
}
