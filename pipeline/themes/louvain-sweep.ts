import { type LouvainLevel, moveNode } from "./louvain-level.ts";
import { addNode, type NodeQueue, queueAll, takeNode } from "./node-queue.ts";

/** Gains nearer to each other than this are equal. */
const EQUAL_GAIN = 1e-10;

/** The order in which a sweep takes the nodes first. */
export interface SweepOrder {
  readonly order: Int32Array;
  /** Place in the order where it begins. */
  readonly start: number;
}

/** Moves nodes to the group where they gain most until none gains; whether any moved. */
export function moveNodes(
  level: LouvainLevel,
  price: number,
  { order, start }: SweepOrder,
): boolean {
  const queue = queueAll(order, start);
  const choice = {
    ties: new Float64Array(order.length),
    met: new Int32Array(order.length + 1),
    price,
  };
  let moved = false;
  for (let node = takeNode(queue); node >= 0; node = takeNode(queue)) {
    const target = findBestGroup(level, node, choice);
    if (target === level.groups[node]) continue;
    moveNode(level, node, target);
    addNeighbours(level, node, queue);
    moved = true;
  }
  return moved;
}

/** Only those who have lost or gained a neighbour in their group can have a better one now. */
function addNeighbours({ graph, groups }: LouvainLevel, node: number, queue: NodeQueue): void {
  const { neighbours, starts } = graph;
  const group = groups[node];
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    const neighbour = neighbours[place] ?? 0;
    if (groups[neighbour] !== group) addNode(queue, neighbour);
  }
}

interface Choice {
  /** Ties of the node at hand to each group; all 0 between calls. */
  readonly ties: Float64Array;
  /** Groups that it has ties to; one place more than there are groups. */
  readonly met: Int32Array;
  /** Resolution divided by the sum of all nodes' ties. */
  readonly price: number;
}

/** The group where the node gains most: its own, a neighbour's, or an empty one. */
function findBestGroup(level: LouvainLevel, node: number, { met, price, ties }: Choice): number {
  const { empty, groups, sizes, strengths, totals } = level;
  const own = groups[node] ?? 0;
  const metCount = addUpTies(level, node, ties, met);
  const strength = strengths[node] ?? 0;
  const cost = strength * price;
  let best = own;
  let most = (ties[own] ?? 0) - cost * ((totals[own] ?? 0) - strength);
  ties[own] = 0;
  for (let i = 0; i < metCount; i++) {
    const group = met[i] ?? 0;
    const gain = (ties[group] ?? 0) - cost * (totals[group] ?? 0);
    ties[group] = 0;
    if (group === own || !isBetter(gain - most, group, best, own)) continue;
    best = group;
    most = gain;
  }
  if (most >= 0) return best;
  return sizes[own] === 1 ? own : (empty.at(-1) ?? own);
}

/** Of groups that gain the same the highest number is taken, but none instead of the node's own. */
function isBetter(lead: number, group: number, best: number, own: number): boolean {
  if (Math.abs(lead) >= EQUAL_GAIN) return lead > 0;
  return best !== own && group > best;
}

/** Adds up the ties of a node by group, and gives how many groups it has ties to. */
function addUpTies(
  { graph, groups }: LouvainLevel,
  node: number,
  ties: Float64Array,
  met: Int32Array,
): number {
  const { neighbours, starts, weights } = graph;
  const end = starts[node + 1] ?? 0;
  let metCount = 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    const group = groups[neighbours[place] ?? 0] ?? 0;
    const before = ties[group] ?? 0;
    // Without a branch, which would be guessed wrong as often as not: it is kept if it is new.
    met[metCount] = group;
    metCount += Number(before === 0);
    ties[group] = before + (weights[place] ?? 0);
  }
  return metCount;
}
