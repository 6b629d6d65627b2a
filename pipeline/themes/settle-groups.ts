import type { Graph } from "./graph.ts";
import { addUpStrengths } from "./group-strengths.ts";
import { type Grouping, NO_GROUP } from "./grouping.ts";

const MAX_SWEEPS = 20;
/** Part of its own strength by which another group must draw a node more: less is rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Moves each node that another group draws more than its own over to it, in order, until none is or
 * twenty sweeps are over. Every move raises the modularity at this resolution, so it ends. Nodes
 * without a group but with ties into one join the one that draws them most. After the first sweep
 * only nodes are looked at of which a neighbour has moved.
 */
export function settleGroups(graph: Graph, groups: Grouping, resolution: number): Grouping {
  const settling = startSettling(graph, groups, resolution);
  const waits = new Uint8Array(graph.nodeCount).fill(1);
  for (let sweep = 0, moved = true; moved && sweep < MAX_SWEEPS; sweep++) {
    moved = false;
    for (let node = 0; node < graph.nodeCount; node++) {
      if (waits[node] === 0) continue;
      waits[node] = 0;
      const target = findStrongest(settling, node);
      if (target === settling.groups[node]) continue;
      move(settling, node, target);
      wake(graph, node, waits);
      moved = true;
    }
  }
  return settling.groups;
}

interface Settling {
  readonly graph: Graph;
  readonly groups: Grouping;
  readonly strengths: Float64Array;
  /** Sum of the strengths of each group's nodes. */
  readonly totals: Float64Array;
  /** What a group's total costs a node for each part of its own strength. */
  readonly price: number;
  /** Ties of the node at hand to each group; all 0 between nodes. */
  readonly ties: Float64Array;
  /** Groups that it has ties to. */
  readonly met: Int32Array;
}

function startSettling(graph: Graph, before: Grouping, resolution: number): Settling {
  const groups = Int32Array.from(before);
  const { all, strengths, totals } = addUpStrengths(graph, groups);
  const price = all === 0 ? 0 : resolution / all;
  const count = totals.length;
  const [ties, met] = [new Float64Array(count), new Int32Array(count)];
  return { graph, groups, strengths, totals, price, ties, met };
}

/**
 * Its own group or the neighbours' that draws a node most; its own when none draws it more. A group
 * in which it has no neighbour might repel it least, but is no place for it.
 */
function findStrongest(settling: Settling, node: number): number {
  const { groups, met, ties } = settling;
  const own = groups[node] ?? NO_GROUP;
  const metCount = addUpTies(settling, node);
  let best = own;
  let most = own === NO_GROUP ? 0 : pullOf(settling, node, own);
  for (let i = 0; i < metCount; i++) {
    const group = met[i] ?? 0;
    const pull = pullOf(settling, node, group);
    ties[group] = 0;
    if (best !== NO_GROUP && pull <= most + LEAST_GAIN * Math.abs(most)) continue;
    best = group;
    most = pull;
  }
  return best;
}

/** Adds up the ties of a node by group, and gives how many groups it has ties to. */
function addUpTies({ graph, groups, met, ties }: Settling, node: number): number {
  const { neighbours, starts, weights } = graph;
  const end = starts[node + 1] ?? 0;
  let metCount = 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    const group = groups[neighbours[place] ?? 0] ?? NO_GROUP;
    if (group === NO_GROUP) continue;
    const before = ties[group] ?? 0;
    if (before === 0) met[metCount++] = group;
    ties[group] = before + (weights[place] ?? 0);
  }
  return metCount;
}

/** What modularity gains by the node in that group, at this resolution. */
function pullOf(
  { groups, price, strengths, ties, totals }: Settling,
  node: number,
  group: number,
): number {
  const strength = strengths[node] ?? 0;
  // A node does not expect ties to itself.
  const others = (totals[group] ?? 0) - (groups[node] === group ? strength : 0);
  return (ties[group] ?? 0) - price * strength * others;
}

function move({ groups, strengths, totals }: Settling, node: number, to: number): void {
  const from = groups[node] ?? NO_GROUP;
  const strength = strengths[node] ?? 0;
  if (from !== NO_GROUP) totals[from] = (totals[from] ?? 0) - strength;
  totals[to] = (totals[to] ?? 0) + strength;
  groups[node] = to;
}

function wake({ neighbours, starts }: Graph, node: number, waits: Uint8Array): void {
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) waits[neighbours[place] ?? 0] = 1;
}
