import Graph from "graphology";
import type { Dot, Line, MapModel } from "#src/features/map/model/map-model.ts";

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

/**
 * The dots and the lines drawn without being asked, as sigma wants them. Made once: nothing the
 * reader does changes it.
 */
export function buildMapGraph({ dots, lines }: MapModel): MapGraph {
  const graph: MapGraph = new Graph({ type: "undirected" });
  for (const dot of largestFirst(dots)) {
    graph.addNode(String(dot.id), { x: dot.x, y: dot.y, dot });
  }
  for (const line of lines) {
    const [source, target] = [dots.get(line.source), dots.get(line.target)];
    if (!line.main || source === undefined || target === undefined) continue;
    const ends = [String(line.source), String(line.target)] as const;
    if (!graph.hasEdge(...ends)) graph.addEdgeWithKey(line.id, ...ends, { line, source, target });
  }
  return graph;
}

/** In the order of drawing: later dots lie over earlier ones, so small ones stay visible. */
export function largestFirst(dots: ReadonlyMap<number, Dot>): Dot[] {
  return [...dots.values()].toSorted((a, b) => b.radius - a.radius || a.id - b.id);
}
