import { createRandom, type Random } from "#pipeline/numeric/random.ts";
import type { Graph } from "./graph.ts";
import { countUp, type Grouping, renumber, shuffleNodes } from "./grouping.ts";
import { type LouvainLevel, moveNode, restart, toLevel, zoomOut } from "./louvain-level.ts";

/** Gains nearer to each other than this are equal. */
const EQUAL_GAIN = 1e-10;

/**
 * Groups by Louvain (Blondel et al. 2008; resolution after Reichardt & Bornholdt 2006), rule for
 * rule as graphology-communities-louvain does, on typed arrays. That package's seed only picks where
 * a sweep begins; here it shuffles the nodes too, so that runs differ as much as they can.
 */
export function runLouvain(level: LouvainLevel, resolution: number, seed: number): Grouping {
  const random = createRandom(seed);
  const order = shuffleNodes(level.graph.nodeCount, random);
  return groupLevel(restart(level), resolution, { order, random });
}

/** Louvain whose first sweep takes the nodes in the order given, from where `random` says. */
export function runLouvainInOrder(
  graph: Graph,
  resolution: number,
  { order, random }: { readonly order: Int32Array; readonly random: Random },
): Grouping {
  return groupLevel(toLevel(graph), resolution, { order, random });
}

/** Louvain upwards from nodes that may hold ties in themselves, each a group of its own. */
function groupLevel(
  first: LouvainLevel,
  resolution: number,
  { order, random }: { readonly order: Int32Array; readonly random: Random },
): Grouping {
  const groups = countUp(first.graph.nodeCount);
  const total = first.totals.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return groups;
  let level = first;
  for (let sweep = order; ; sweep = countUp(level.graph.nodeCount)) {
    const start = Math.floor(random() * sweep.length);
    if (!moveNodes(level, resolution / total, { order: sweep, start })) return renumber(groups);
    const { next, numbers } = zoomOut(level);
    for (let node = 0; node < groups.length; node++) groups[node] = numbers[groups[node] ?? 0] ?? 0;
    level = next;
  }
}

/** Moves nodes to the group where they gain most until none gains; whether any moved. */
function moveNodes(
  level: LouvainLevel,
  price: number,
  { order, start }: { readonly order: Int32Array; readonly start: number },
): boolean {
  const queue = createQueue(order, start);
  const count = level.graph.nodeCount;
  const workspace = { price, ties: new Float64Array(count), met: new Int32Array(count) };
  let moved = false;
  for (let node = queue.take(); node >= 0; node = queue.take()) {
    const target = findBestGroup(level, node, workspace);
    if (target === level.groups[node]) continue;
    moveNode(level, node, target);
    moved = true;
    // Only those who have lost or gained a neighbour in their group can have a better one now.
    const { neighbours, starts } = level.graph;
    const end = starts[node + 1] ?? 0;
    for (let place = starts[node] ?? 0; place < end; place++) {
      const neighbour = neighbours[place] ?? 0;
      if (level.groups[neighbour] !== target) queue.add(neighbour);
    }
  }
  return moved;
}

interface Workspace {
  /** Resolution divided by the sum of all nodes' ties. */
  readonly price: number;
  /** Ties of the node at hand to each group; all 0 between calls. */
  readonly ties: Float64Array;
  readonly met: Int32Array;
}

/** The group where the node gains most: its own, a neighbour's, or an empty one. */
function findBestGroup(level: LouvainLevel, node: number, workspace: Workspace): number {
  const { met, price, ties } = workspace;
  const { empty, groups, sizes, strengths, totals } = level;
  const own = groups[node] ?? 0;
  const metCount = addUpTies(level, node, workspace);
  const strength = strengths[node] ?? 0;
  const cost = strength * price;
  let best = own;
  let most = (ties[own] ?? 0) - cost * ((totals[own] ?? 0) - strength);
  for (let i = 0; i < metCount; i++) {
    const group = met[i] ?? 0;
    const gain = (ties[group] ?? 0) - cost * (totals[group] ?? 0);
    ties[group] = 0;
    if (group === own || !isBetter(gain - most, group, { best, own })) continue;
    best = group;
    most = gain;
  }
  if (most >= 0) return best;
  return sizes[own] === 1 ? own : (empty.at(-1) ?? own);
}

/** Of groups that gain the same the highest number is taken, but none instead of the node's own. */
function isBetter(
  difference: number,
  group: number,
  { best, own }: { readonly best: number; readonly own: number },
): boolean {
  if (Math.abs(difference) >= EQUAL_GAIN) return difference > 0;
  return best !== own && group > best;
}

/** Adds up the ties of a node by group, and gives how many groups it has ties to. */
function addUpTies(
  { graph, groups }: LouvainLevel,
  node: number,
  { met, ties }: Workspace,
): number {
  const { neighbours, starts, weights } = graph;
  const end = starts[node + 1] ?? 0;
  let metCount = 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    const group = groups[neighbours[place] ?? 0] ?? 0;
    const before = ties[group] ?? 0;
    if (before === 0) met[metCount++] = group;
    ties[group] = before + (weights[place] ?? 0);
  }
  return metCount;
}

/** Nodes that wait to be looked at, each at most once, first in first out. */
interface NodeQueue {
  /** -1 when none waits. */
  readonly take: () => number;
  readonly add: (node: number) => void;
}

function createQueue(order: Int32Array, start: number): NodeQueue {
  const count = order.length;
  const nodes = new Int32Array(count);
  nodes.set(order.subarray(start));
  nodes.set(order.subarray(0, start), count - start);
  const waits = new Uint8Array(count).fill(1);
  let head = 0;
  let size = count;
  return {
    take: () => {
      if (size === 0) return -1;
      const node = nodes[head] ?? -1;
      waits[node] = 0;
      head = head + 1 === count ? 0 : head + 1;
      size--;
      return node;
    },
    add: (node) => {
      if (waits[node] === 1) return;
      waits[node] = 1;
      const tail = head + size;
      nodes[tail < count ? tail : tail - count] = node;
      size++;
    },
  };
}
