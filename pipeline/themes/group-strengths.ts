import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { strengthOf } from "./louvain-level.ts";

/** What chance expects of ties depends on: how strongly nodes and groups are tied in all. */
export interface GroupStrengths {
  /** Of each node the sum of its ties. */
  readonly strengths: Float64Array;
  /** Of each group the sum of its nodes'. */
  readonly totals: Float64Array;
  readonly all: number;
}

/** The strengths of a graph's nodes, and of groups of them. */
export function addUpStrengths(graph: Graph, groups: Grouping): GroupStrengths {
  const strengths = new Float64Array(graph.nodeCount);
  const totals = new Float64Array(countGroups(groups));
  let all = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    const strength = strengthOf(graph, node);
    strengths[node] = strength;
    all += strength;
    const group = groups[node] ?? NO_GROUP;
    if (group !== NO_GROUP) totals[group] = (totals[group] ?? 0) + strength;
  }
  return { strengths, totals, all };
}
