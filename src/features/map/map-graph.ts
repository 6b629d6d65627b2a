import Graph from "graphology";
import type { Dot, Line, MapModel } from "./map-model.ts";

export interface NodeAttributes {
  readonly x: number;
  readonly y: number;
  readonly dot: Dot;
}

export interface EdgeAttributes {
  readonly line: Line;
  readonly source: Dot;
  readonly target: Dot;
}

export type MapGraph = Graph<NodeAttributes, EdgeAttributes>;

/** The map as sigma wants it. Made once: nothing the reader does changes it. */
export function buildMapGraph({ dots, lines }: MapModel): MapGraph {
  const graph: MapGraph = new Graph({ type: "undirected" });
  // Later nodes are drawn over earlier ones: small dots stay visible on large ones.
  const largestFirst = [...dots.values()].toSorted((a, b) => b.radius - a.radius || a.id - b.id);
  for (const dot of largestFirst) graph.addNode(String(dot.id), { x: dot.x, y: dot.y, dot });
  for (const line of lines) {
    const [source, target] = [dots.get(line.source), dots.get(line.target)];
    if (source === undefined || target === undefined) continue;
    const ends = [String(line.source), String(line.target)] as const;
    if (!graph.hasEdge(...ends)) graph.addEdgeWithKey(line.id, ...ends, { line, source, target });
  }
  return graph;
}
