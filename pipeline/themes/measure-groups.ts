import { forEachNeighbour, type Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { strengthOf } from "./louvain-level.ts";

/** Newman's modularity of a grouping, resolution 1. Nodes without a group count as groups of their own. */
export function modularity(graph: Graph, groups: Grouping): number {
  const totals = new Float64Array(countGroups(groups));
  let total = 0;
  let inside = 0;
  let squares = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    const group = groups[node] ?? NO_GROUP;
    const strength = strengthOf(graph, node);
    total += strength;
    if (group === NO_GROUP) {
      squares += strength * strength;
      continue;
    }
    totals[group] = (totals[group] ?? 0) + strength;
    forEachNeighbour(graph, node, (neighbour, weight) => {
      if (groups[neighbour] === group) inside += weight;
    });
  }
  if (total === 0) return 0;
  for (const strength of totals) squares += strength * strength;
  return inside / total - squares / (total * total);
}

/**
 * Adjusted Rand index (Hubert & Arabie 1985) of two groupings: 1 when equal, about 0 by chance.
 * Those without a group are one group.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { cells, columns, rows } = crossCount(a, b);
  const together = pairs(cells);
  const inA = pairs(rows);
  const inB = pairs(columns);
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all === 0 ? 0 : (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

interface CrossCount {
  /** Items by group of the one and group of the other, in rows as long as `columns`. */
  readonly cells: Int32Array | Map<number, number>;
  /** Items of each group, those without one first. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** Tables of more cells than this are mostly empty. */
const MAX_CELLS = 4_000_000;

function crossCount(a: ArrayLike<number>, b: ArrayLike<number>): CrossCount {
  const [rows, columns] = [countItems(a), countItems(b)];
  const cellOf = (i: number): number =>
    ((a[i] ?? NO_GROUP) + 1) * columns.length + (b[i] ?? NO_GROUP) + 1;
  const size = rows.length * columns.length;
  if (size > MAX_CELLS) {
    const cells = new Map<number, number>();
    for (let i = 0; i < a.length; i++) cells.set(cellOf(i), (cells.get(cellOf(i)) ?? 0) + 1);
    return { cells, rows, columns };
  }
  const cells = new Int32Array(size);
  for (let i = 0; i < a.length; i++) cells[cellOf(i)] = (cells[cellOf(i)] ?? 0) + 1;
  return { cells, rows, columns };
}

function countItems(groups: ArrayLike<number>): Int32Array {
  let most = NO_GROUP;
  for (let i = 0; i < groups.length; i++) most = Math.max(most, groups[i] ?? NO_GROUP);
  const counts = new Int32Array(most + 2);
  for (let i = 0; i < groups.length; i++) {
    const place = (groups[i] ?? NO_GROUP) + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function pairs(counts: Int32Array | Map<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}

/** Of hundreds of groupings, as many are compared with one another: the work grows with the square. */
const COMPARED = 30;

/** Mean adjusted Rand index over all pairs of groupings, of the first thirty at most; 1 for fewer than two. */
export function meanAgreement(groupings: readonly ArrayLike<number>[]): number {
  const compared = groupings.slice(0, COMPARED);
  const values = compared.flatMap((a, i) => compared.slice(i + 1).map((b) => adjustedRand(a, b)));
  if (values.length === 0) return 1;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * How well each group is found again: the mean, over the runs, of its Jaccard index with the group
 * of the run that is most like it (Hennig 2007). Items outside every group have -1.
 */
export function groupStability(
  groups: ArrayLike<number>,
  count: number,
  runs: readonly ArrayLike<number>[],
): number[] {
  const sums = new Float64Array(count);
  for (const run of runs) {
    for (const [group, best] of bestJaccards(groups, count, run).entries()) {
      sums[group] = (sums[group] ?? 0) + best;
    }
  }
  return Array.from(sums, (sum) => (runs.length === 0 ? 1 : sum / runs.length));
}

/** For each group, the runs that have a group as like it as `least`, by the Jaccard index. */
export function countFound(
  groups: ArrayLike<number>,
  count: number,
  { least, runs }: { readonly least: number; readonly runs: readonly ArrayLike<number>[] },
): number[] {
  const found = Array.from({ length: count }, () => 0);
  for (const run of runs) {
    for (const [group, best] of bestJaccards(groups, count, run).entries()) {
      if (best >= least) found[group] = (found[group] ?? 0) + 1;
    }
  }
  return found;
}

function bestJaccards(groups: ArrayLike<number>, count: number, run: ArrayLike<number>): number[] {
  const best = Array.from({ length: count }, () => 0);
  const { cells, columns, rows } = crossCount(groups, run);
  for (const [cell, shared] of cells.entries()) {
    const column = cell % columns.length;
    const row = (cell - column) / columns.length;
    if (shared === 0 || row === 0 || column === 0) continue;
    const union = (rows[row] ?? 0) + (columns[column] ?? 0) - shared;
    best[row - 1] = Math.max(best[row - 1] ?? 0, shared / union);
  }
  return best;
}
