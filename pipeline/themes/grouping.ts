import type { Random } from "#pipeline/numeric/random.ts";

/** A grouping: for each node the number of its group, from 0, or `NO_GROUP`. */
export type Grouping = Int32Array;

/** Group number of nodes that belong nowhere. */
export const NO_GROUP = -1;

/** The same groups, numbered from 0 in the order in which nodes first name them. */
export function renumber(groups: Grouping): Grouping {
  const numbers = new Int32Array(countGroups(groups)).fill(NO_GROUP);
  const renumbered = new Int32Array(groups.length).fill(NO_GROUP);
  let count = 0;
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? NO_GROUP;
    if (group < 0) continue;
    if (numbers[group] === NO_GROUP) numbers[group] = count++;
    renumbered[node] = numbers[group] ?? NO_GROUP;
  }
  return renumbered;
}

/** The numbers from 0 to below `count`. */
export function countUp(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

/** One more than the highest group number. */
export function countGroups(groups: Grouping): number {
  let most = NO_GROUP;
  for (let node = 0; node < groups.length; node++) most = Math.max(most, groups[node] ?? NO_GROUP);
  return most + 1;
}

/** Whether both give each node the same number. */
export function isSameGrouping(a: Grouping, b: Grouping): boolean {
  for (let node = 0; node < a.length; node++) if (a[node] !== b[node]) return false;
  return a.length === b.length;
}

/** Nodes in rows, one for each group: `nodes[starts[g]]` up to `nodes[starts[g + 1]]`, ascending. */
export interface GroupRows {
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

/** The nodes of each group; those without a group are in no row. */
export function toRows(groups: Grouping, count: number): GroupRows {
  const starts = new Int32Array(count + 1);
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? NO_GROUP;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < count; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice(0, count);
  const nodes = new Int32Array(starts[count] ?? 0);
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? NO_GROUP;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    nodes[place] = node;
    next[group] = place + 1;
  }
  return { starts, nodes };
}

/** The nodes of one group. */
export function nodesOf({ nodes, starts }: GroupRows, group: number): Int32Array {
  return nodes.subarray(starts[group], starts[group + 1]);
}

/** All node numbers in random order (Fisher & Yates). */
export function shuffleNodes(count: number, random: Random): Int32Array {
  const nodes = countUp(count);
  for (let end = count - 1; end > 0; end--) {
    const other = Math.floor(random() * (end + 1));
    const node = nodes[end] ?? 0;
    nodes[end] = nodes[other] ?? 0;
    nodes[other] = node;
  }
  return nodes;
}
