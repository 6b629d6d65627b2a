import { shareDoubles, shareIntegers } from "#pipeline/numeric/shareable.ts";
import { type Graph, shareGraph } from "./graph.ts";
import { countGroups, countUp, type Grouping, NO_GROUP, renumber, toRows } from "./grouping.ts";

/** A graph on the way of being grouped: the index of graphology-communities-louvain, bare. */
export interface LouvainLevel {
  readonly graph: Graph;
  /** Twice the weight a node has inside itself. */
  readonly loops: Float64Array;
  /** Sum of a node's ties to others, and its loop. */
  readonly strengths: Float64Array;
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
  const strengths = new Float64Array(graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node++) strengths[node] = strengthOf(graph, node);
  const loops = new Float64Array(graph.nodeCount);
  return makeLevel({ graph, loops, strengths });
}

/** A node for each group of the graph, in order of group; a node without a group comes after them, alone. */
export function toLevelOfGroups(graph: Graph, groups: Grouping): LouvainLevel {
  let count = countGroups(groups);
  return joinGroups(
    toLevel(graph),
    groups.map((group) => (group === NO_GROUP ? count++ : group)),
  );
}

/** A node for each group of the level's nodes, in order of group. */
export function joinGroups(level: LouvainLevel, groups: Grouping): LouvainLevel {
  const count = countGroups(groups);
  const totals = new Float64Array(count);
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? 0;
    totals[group] = (totals[group] ?? 0) + (level.strengths[node] ?? 0);
  }
  return makeLevel(joinNodes(level, groups, count), totals);
}

/** The same nodes, each a group of its own again. */
export function restart({ graph, loops, strengths, totals }: LouvainLevel): LouvainLevel {
  return makeLevel({ graph, loops, strengths }, totals.slice());
}

/** Sum of the ties of a node to others. */
export function strengthOf({ starts, weights }: Graph, node: number): number {
  let strength = 0;
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) strength += weights[place] ?? 0;
  return strength;
}

function makeLevel(
  nodes: Pick<LouvainLevel, "graph" | "loops" | "strengths">,
  totals = nodes.strengths.slice(),
): LouvainLevel {
  const { nodeCount } = nodes.graph;
  return {
    ...nodes,
    totals,
    groups: countUp(nodeCount),
    sizes: new Int32Array(nodeCount).fill(1),
    empty: [],
  };
}

/** The same level in memory that threads share. */
export function shareLevel(level: LouvainLevel): LouvainLevel {
  return {
    graph: shareGraph(level.graph),
    loops: shareDoubles(level.loops),
    strengths: shareDoubles(level.strengths),
    totals: shareDoubles(level.totals),
    groups: shareIntegers(level.groups),
    sizes: shareIntegers(level.sizes),
    empty: level.empty,
  };
}

/** Puts a node into another group. */
export function moveNode(level: LouvainLevel, node: number, to: number): void {
  const { empty, groups, sizes, strengths, totals } = level;
  const from = groups[node] ?? 0;
  const strength = strengths[node] ?? 0;
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
  for (let node = 0; node < numbers.length; node++) {
    totals[numbers[node] ?? 0] = level.totals[level.groups[node] ?? 0] ?? 0;
  }
  return { next: makeLevel(joinNodes(level, numbers, count), totals), numbers };
}

/** Ties that are being added up to rows of groups. */
interface Rows extends Pick<LouvainLevel, "loops" | "strengths"> {
  /** Ties of the group at hand to each other group; all 0 between rows. */
  readonly ties: Float64Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

/** The ties between groups; those inside a group are added to its loop. */
function joinNodes(
  { graph, loops }: LouvainLevel,
  numbers: Grouping,
  count: number,
): Pick<LouvainLevel, "graph" | "loops" | "strengths"> {
  const { nodes, starts: firsts } = toRows(numbers, count);
  const starts = new Int32Array(count + 1);
  // A place for each two groups at most, and one for what `addTiesOf` does not keep.
  const neighbours = new Int32Array(Math.min(graph.neighbours.length, count * count) + 1);
  const rows: Rows = {
    loops: new Float64Array(count),
    strengths: new Float64Array(count),
    ties: new Float64Array(count),
    neighbours,
    weights: new Float64Array(neighbours.length),
  };
  let end = 0;
  for (let group = 0; group < count; group++) {
    const start = end;
    const last = firsts[group + 1] ?? 0;
    for (let place = firsts[group] ?? 0; place < last; place++) {
      const node = nodes[place] ?? 0;
      rows.loops[group] = (rows.loops[group] ?? 0) + (loops[node] ?? 0);
      end = addTiesOf(graph, node, { numbers, rows, end });
    }
    // The group itself may be among those it is tied to.
    end = closeRow(rows, group, { start, end });
    starts[group + 1] = end;
  }
  return {
    graph: {
      nodeCount: count,
      starts,
      neighbours: neighbours.slice(0, end),
      weights: rows.weights.slice(0, end),
    },
    loops: rows.loops,
    strengths: rows.strengths,
  };
}

/** Adds up the ties of a node by group; groups met for the first time go to the end of the row. */
function addTiesOf(
  { neighbours, starts, weights }: Graph,
  node: number,
  {
    end,
    numbers,
    rows: { neighbours: met, ties },
  }: { readonly numbers: Grouping; readonly rows: Rows; readonly end: number },
): number {
  let next = end;
  const stop = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < stop; place++) {
    const other = numbers[neighbours[place] ?? 0] ?? 0;
    const before = ties[other] ?? 0;
    // Without a branch, as in a sweep: it is kept if it is new.
    met[next] = other;
    next += Number(before === 0);
    ties[other] = before + (weights[place] ?? 0);
  }
  return next;
}

/** Puts the ties of a row in order of group; gives where the row ends. */
function closeRow(
  { loops, neighbours, strengths, ties, weights }: Rows,
  group: number,
  { end, start }: { readonly start: number; readonly end: number },
): number {
  neighbours.subarray(start, end).sort();
  let next = start;
  let strength = 0;
  for (let place = start; place < end; place++) {
    const other = neighbours[place] ?? 0;
    const weight = ties[other] ?? 0;
    ties[other] = 0;
    if (other === group) {
      loops[group] = (loops[group] ?? 0) + weight;
      continue;
    }
    neighbours[next] = other;
    weights[next] = weight;
    strength += weight;
    next++;
  }
  strengths[group] = strength + (loops[group] ?? 0);
  return next;
}
