import { countGroups, type Grouping } from "./grouping.ts";

/**
 * The largest groups that all groupings leave whole: two nodes are together when they are together
 * in each of them. Numbered in order of their first nodes; every node must be in a group.
 */
export function overlap(groupings: readonly Grouping[]): Grouping {
  const [first = new Int32Array(0), ...others] = groupings;
  return others.reduce(cross, cross(first, new Int32Array(first.length)));
}

/** The groups of pairs of groups. */
function cross(a: Grouping, b: Grouping): Grouping {
  const columns = countGroups(b);
  const numbers = new Map<number, number>();
  const crossed = new Int32Array(a.length);
  for (let node = 0; node < a.length; node++) {
    const cell = (a[node] ?? 0) * columns + (b[node] ?? 0);
    const number = numbers.get(cell) ?? numbers.size;
    if (number === numbers.size) numbers.set(cell, number);
    crossed[node] = number;
  }
  return crossed;
}
