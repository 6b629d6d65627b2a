import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP, nodesOf, renumber, toRows } from "./grouping.ts";

/** A graph on the way of being grouped: the index of graphology-communities-louvain, bare. */
export interface LouvainLevel {
  readonly graph: Graph;
  /** Twice the weight a node has inside itself. */
  readonly loops: Float64Array;
  readonly groups: Grouping;
  /** Nodes of each group. */
  readonly sizes: Int32Array;
  /** Sum of the ties of each group's nodes, those inside the group twice. */
  readonly totals: Float64Array;
  /** Numbers of the empty groups. */
  readonly empty: number[];
}

/** Every node of the graph a group of its own. */
export function toLevel(graph: Graph): LouvainLevel {
  const totals = new Float64Array(graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node++) totals[node] = strengthOf(graph, node);
  return makeLevel(graph, new Float64Array(graph.nodeCount), totals);
}

/** A node for each group of the graph, in order of group; a node without a group comes after them, alone. */
export function toLevelOfGroups(graph: Graph, groups: Grouping): LouvainLevel {
  const level = toLevel(graph);
  let count = countGroups(groups);
  const whole = groups.map((group) => (group === NO_GROUP ? count++ : group));
  const totals = new Float64Array(count);
  for (const [node, group] of whole.entries()) {
    totals[group] = (totals[group] ?? 0) + (level.totals[node] ?? 0);
  }
  return zoomOut({ ...level, groups: whole, totals }).next;
}

/** The same nodes, each a group of its own again. */
export function restart({ graph, loops, totals }: LouvainLevel): LouvainLevel {
  return makeLevel(graph, loops, totals.slice());
}

/** Sum of the ties of a node to others. */
export function strengthOf({ starts, weights }: Graph, node: number): number {
  let strength = 0;
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) strength += weights[place] ?? 0;
  return strength;
}

function makeLevel(graph: Graph, loops: Float64Array, totals: Float64Array): LouvainLevel {
  return {
    graph,
    loops,
    groups: Int32Array.from({ length: graph.nodeCount }, (_, node) => node),
    sizes: new Int32Array(graph.nodeCount).fill(1),
    totals,
    empty: [],
  };
}

/** Puts a node into another group. */
export function moveNode(level: LouvainLevel, node: number, to: number): void {
  const { empty, graph, groups, loops, sizes, totals } = level;
  const from = groups[node] ?? 0;
  const strength = strengthOf(graph, node) + (loops[node] ?? 0);
  totals[from] = (totals[from] ?? 0) - strength;
  totals[to] = (totals[to] ?? 0) + strength;
  groups[node] = to;
  sizes[from] = (sizes[from] ?? 0) - 1;
  sizes[to] = (sizes[to] ?? 0) + 1;
  if (sizes[to] === 1) empty.pop();
  if (sizes[from] === 0) empty.push(from);
}

/** A node for each group; `numbers` says which of them a node went into. */
export function zoomOut(level: LouvainLevel): {
  readonly next: LouvainLevel;
  readonly numbers: Grouping;
} {
  const numbers = renumber(level.groups);
  const count = countGroups(numbers);
  const totals = new Float64Array(count);
  for (const [node, number] of numbers.entries()) {
    totals[number] = level.totals[level.groups[node] ?? 0] ?? 0;
  }
  const loops = new Float64Array(count);
  return { next: makeLevel(addUpTies(level, numbers, loops), loops, totals), numbers };
}

/** The ties between groups; those inside a group are added to its loop. */
function addUpTies(level: LouvainLevel, numbers: Grouping, loops: Float64Array): Graph {
  const count = loops.length;
  const rows = toRows(numbers, count);
  const starts = new Int32Array(count + 1);
  const neighbours = new Int32Array(level.graph.neighbours.length);
  const weights = new Float64Array(neighbours.length);
  const ties = new Float64Array(count);
  let end = 0;
  for (let group = 0; group < count; group++) {
    const start = end;
    for (const node of nodesOf(rows, group)) {
      loops[group] = (loops[group] ?? 0) + (level.loops[node] ?? 0);
      end = addTiesOf(level.graph, node, { numbers, ties, met: neighbours, end });
    }
    // The group itself may be among those it is tied to.
    end = closeRow(neighbours, weights, { ties, group, start, end, loops });
    starts[group + 1] = end;
  }
  return {
    nodeCount: count,
    starts,
    neighbours: neighbours.slice(0, end),
    weights: weights.slice(0, end),
  };
}

function addTiesOf(
  { neighbours, starts, weights }: Graph,
  node: number,
  {
    end,
    met,
    numbers,
    ties,
  }: {
    readonly numbers: Grouping;
    readonly ties: Float64Array;
    readonly met: Int32Array;
    readonly end: number;
  },
): number {
  let next = end;
  const stop = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < stop; place++) {
    const other = numbers[neighbours[place] ?? 0] ?? 0;
    const before = ties[other] ?? 0;
    if (before === 0) met[next++] = other;
    ties[other] = before + (weights[place] ?? 0);
  }
  return next;
}

function closeRow(
  neighbours: Int32Array,
  weights: Float64Array,
  row: {
    readonly ties: Float64Array;
    readonly group: number;
    readonly start: number;
    readonly end: number;
    readonly loops: Float64Array;
  },
): number {
  const { end, group, loops, start, ties } = row;
  const met = neighbours.subarray(start, end).sort();
  let next = start;
  for (const other of met) {
    const weight = ties[other] ?? 0;
    ties[other] = 0;
    if (other === group) {
      loops[group] = (loops[group] ?? 0) + weight;
      continue;
    }
    neighbours[next] = other;
    weights[next] = weight;
    next++;
  }
  return next;
}
