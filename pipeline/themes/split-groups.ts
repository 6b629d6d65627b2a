import type { ThemeGraph } from "./build-theme-graph.ts";
import { type Grouping, renumber } from "./run-louvain.ts";

/** Louvain can leave a group in two pieces (Traag, Waltman & van Eck 2019): each piece becomes a group. */
export function splitGroups(graph: ThemeGraph, groups: Grouping): Grouping {
  const parent = Int32Array.from(groups, (_, i) => i);
  const rootOf = (node: number): number => {
    let root = node;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    parent[node] = root;
    return root;
  };
  for (const [i, source] of graph.sources.entries()) {
    const target = graph.targets[i] ?? source;
    if (groups[source] !== groups[target]) continue;
    const [a, b] = [rootOf(source), rootOf(target)];
    // The smaller node stays the root, so that the result does not depend on the edges' order.
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return renumber(Array.from(groups, (_, i) => rootOf(i)));
}
