/** Nodes that wait to be looked at, each at most once, first in first out. */
export interface NodeQueue {
  /** A ring: as many as wait stand in it from `head` on. */
  readonly nodes: Int32Array;
  /** 1 for a node that waits. */
  readonly waits: Uint8Array;
  head: number;
  waiting: number;
}

/** All nodes in their order, from this place in it and around. */
export function queueAll(order: Int32Array, start: number): NodeQueue {
  const count = order.length;
  const nodes = new Int32Array(count);
  nodes.set(order.subarray(start));
  nodes.set(order.subarray(0, start), count - start);
  return { nodes, waits: new Uint8Array(count).fill(1), head: 0, waiting: count };
}

/** Takes the node that has waited longest; -1 when none waits. */
export function takeNode(queue: NodeQueue): number {
  const { head, nodes, waiting, waits } = queue;
  if (waiting === 0) return -1;
  const node = nodes[head] ?? -1;
  waits[node] = 0;
  queue.head = head + 1 === nodes.length ? 0 : head + 1;
  queue.waiting = waiting - 1;
  return node;
}

/** Lets a node wait, unless it does. */
export function addNode(queue: NodeQueue, node: number): void {
  const { head, nodes, waiting, waits } = queue;
  if (waits[node] === 1) return;
  waits[node] = 1;
  const tail = head + waiting;
  nodes[tail < nodes.length ? tail : tail - nodes.length] = node;
  queue.waiting = waiting + 1;
}
