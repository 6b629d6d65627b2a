import type { ThemeGraph } from "./build-theme-graph.ts";
import type { Grouping } from "./run-louvain.ts";

/** Newman's modularity of a grouping, resolution 1. Nodes without a group count as groups of their own. */
export function modularity(graph: ThemeGraph, groups: Grouping): number {
  const strength = new Map<number, number>();
  let total = 0;
  let inside = 0;
  for (const [i, source] of graph.sources.entries()) {
    const target = graph.targets[i] ?? source;
    const weight = graph.weights[i] ?? 0;
    total += weight;
    for (const node of [source, target]) {
      const group = ownGroup(groups, node);
      strength.set(group, (strength.get(group) ?? 0) + weight);
    }
    if (ownGroup(groups, source) === ownGroup(groups, target)) inside += weight;
  }
  if (total === 0) return 0;
  const expected = [...strength.values()].reduce((sum, s) => sum + (s / (2 * total)) ** 2, 0);
  return inside / total - expected;
}

function ownGroup(groups: Grouping, node: number): number {
  const group = groups[node] ?? -1;
  return group < 0 ? -2 - node : group;
}

/** Adjusted Rand index (Hubert & Arabie 1985) of two groupings: 1 when equal, about 0 by chance. */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const width = Array.from(b).reduce((most, group) => Math.max(most, group), 0) + 2;
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (let i = 0; i < a.length; i++) {
    const [x = -1, y = -1] = [a[i], b[i]];
    const cell = (x + 1) * width + y + 1;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    rows.set(x, (rows.get(x) ?? 0) + 1);
    columns.set(y, (columns.get(y) ?? 0) + 1);
  }
  const together = pairs(cells.values());
  const inA = pairs(rows.values());
  const inB = pairs(columns.values());
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all === 0 ? 0 : (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairs(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
}

/** Mean adjusted Rand index over all pairs of groupings; 1 for fewer than two. */
export function meanAgreement(groupings: readonly ArrayLike<number>[]): number {
  const values = groupings.flatMap((a, i) => groupings.slice(i + 1).map((b) => adjustedRand(a, b)));
  if (values.length === 0) return 1;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * How well each group is found again: over the runs, the mean Jaccard index of the group with the
 * group of the run that is most like it (Hennig 2007). Items outside every group have -1.
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

function bestJaccards(groups: ArrayLike<number>, count: number, run: ArrayLike<number>): number[] {
  const sizes = new Float64Array(count);
  const runSizes = new Map<number, number>();
  const overlaps: Map<number, number>[] = Array.from(
    { length: count },
    () => new Map<number, number>(),
  );
  for (let i = 0; i < groups.length; i++) {
    const [group = -1, other = -1] = [groups[i], run[i]];
    runSizes.set(other, (runSizes.get(other) ?? 0) + 1);
    if (group < 0) continue;
    sizes[group] = (sizes[group] ?? 0) + 1;
    const row = overlaps[group];
    row?.set(other, (row.get(other) ?? 0) + 1);
  }
  return overlaps.map((row, group) => {
    let best = 0;
    for (const [other, shared] of row) {
      const union = (sizes[group] ?? 0) + (runSizes.get(other) ?? 0) - shared;
      best = Math.max(best, shared / union);
    }
    return best;
  });
}
