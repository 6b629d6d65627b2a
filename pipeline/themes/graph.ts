import { shareDoubles, shareIntegers } from "#pipeline/numeric/shareable.ts";

/**
 * An undirected weighted graph in compressed rows: node `i` has the neighbours
 * `neighbours[starts[i]]` up to `neighbours[starts[i + 1]]`, ascending. Each tie stands in both its
 * rows. Typed arrays only, so that threads can share it.
 */
export interface Graph {
  readonly nodeCount: number;
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

/** A tie for each place of the three arrays; which end is named first does not matter. */
export interface EdgeList {
  readonly nodeCount: number;
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * The graph of a list of ties. Ties of one pair are added up; a node's tie to itself and ties
 * without a positive weight say nothing about groups and are left out.
 */
export function toGraph({ nodeCount, sources, targets, weights }: EdgeList): Graph {
  const starts = new Int32Array(nodeCount + 1);
  const counts = (edge: number): boolean =>
    sources[edge] !== targets[edge] && (weights[edge] ?? 0) > 0;
  for (let edge = 0; edge < sources.length; edge++) {
    if (!counts(edge)) continue;
    countInto(starts, (sources[edge] ?? 0) + 1);
    countInto(starts, (targets[edge] ?? 0) + 1);
  }
  for (let node = 0; node < nodeCount; node++) {
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  }
  const next = starts.slice(0, nodeCount);
  const neighbours = new Int32Array(starts[nodeCount] ?? 0);
  const values = new Float64Array(neighbours.length);
  const put = (node: number, neighbour: number, weight: number): void => {
    const place = next[node] ?? 0;
    neighbours[place] = neighbour;
    values[place] = weight;
    next[node] = place + 1;
  };
  for (let edge = 0; edge < sources.length; edge++) {
    if (!counts(edge)) continue;
    const [source = 0, target = 0, weight = 0] = [sources[edge], targets[edge], weights[edge]];
    put(source, target, weight);
    put(target, source, weight);
  }
  return mergeTwins(transpose({ nodeCount, starts, neighbours, weights: values }));
}

/** The same graph in memory that threads share. */
export function shareGraph({ nodeCount, neighbours, starts, weights }: Graph): Graph {
  return {
    nodeCount,
    starts: shareIntegers(starts),
    neighbours: shareIntegers(neighbours),
    weights: shareDoubles(weights),
  };
}

/** Calls back with each neighbour of a node and the weight of the tie to it, in order. */
export function forEachNeighbour(
  { neighbours, starts, weights }: Graph,
  node: number,
  onNeighbour: (neighbour: number, weight: number) => void,
): void {
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    onNeighbour(neighbours[place] ?? 0, weights[place] ?? 0);
  }
}

/** Counts each tie once: calls back with the smaller node first, in order of both. */
export function forEachTie(
  { nodeCount, neighbours, starts, weights }: Graph,
  onTie: (source: number, target: number, weight: number) => void,
): void {
  for (let source = 0; source < nodeCount; source++) {
    const end = starts[source + 1] ?? 0;
    for (let place = starts[source] ?? 0; place < end; place++) {
      const target = neighbours[place] ?? 0;
      if (target > source) onTie(source, target, weights[place] ?? 0);
    }
  }
}

function countInto(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** Rows of the same graph, each with its neighbours in ascending order: two passes of counting. */
function transpose({ nodeCount, neighbours, starts, weights }: Graph): Graph {
  const next = starts.slice(0, nodeCount);
  const ordered = new Int32Array(neighbours.length);
  const values = new Float64Array(neighbours.length);
  for (let node = 0; node < nodeCount; node++) {
    const end = starts[node + 1] ?? 0;
    for (let place = starts[node] ?? 0; place < end; place++) {
      const row = neighbours[place] ?? 0;
      const to = next[row] ?? 0;
      ordered[to] = node;
      values[to] = weights[place] ?? 0;
      next[row] = to + 1;
    }
  }
  return { nodeCount, starts, neighbours: ordered, weights: values };
}

/** Adds up neighbours that stand twice in a row, which must be in ascending order. */
function mergeTwins({ nodeCount, neighbours, starts, weights }: Graph): Graph {
  const merged = new Int32Array(nodeCount + 1);
  let end = 0;
  for (let node = 0; node < nodeCount; node++) {
    const rowStart = end;
    const stop = starts[node + 1] ?? 0;
    for (let place = starts[node] ?? 0; place < stop; place++) {
      const neighbour = neighbours[place] ?? 0;
      if (end > rowStart && neighbours[end - 1] === neighbour) {
        weights[end - 1] = (weights[end - 1] ?? 0) + (weights[place] ?? 0);
      } else {
        neighbours[end] = neighbour;
        weights[end] = weights[place] ?? 0;
        end++;
      }
    }
    merged[node + 1] = end;
  }
  return {
    nodeCount,
    starts: merged,
    neighbours: neighbours.slice(0, end),
    weights: weights.slice(0, end),
  };
}
