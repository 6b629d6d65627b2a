import { forEachNeighbour, type Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { splitGroups } from "./split-groups.ts";

/** A level of groups, each in one piece, before nodes were moved, and after. */
export interface MovedLevel {
  readonly before: Grouping;
  /** Changed in place. */
  readonly after: Grouping;
}

/**
 * Moves nodes back, at all levels, until every group is in one piece again, and few more of them than that
 * takes: of what is cut off from the main piece of a group those nodes that have joined it, and next to
 * it those that have left it. Nodes without ties belong to no piece.
 */
export function keepInOnePiece(graph: Graph, levels: readonly MovedLevel[]): void {
  for (;;) {
    const back = new Set(levels.flatMap((level) => listToBlame(graph, level)));
    if (back.size === 0) return;
    for (const { after, before } of levels) {
      for (const node of back) after[node] = before[node] ?? NO_GROUP;
    }
  }
}

/** Nodes whose moves have cut others off, or themselves. */
function listToBlame(graph: Graph, level: MovedLevel): number[] {
  const { after, before } = level;
  const blamed: number[] = [];
  for (const node of listCutOff(graph, level)) {
    const group = after[node] ?? NO_GROUP;
    if (hasMoved(before[node], group)) blamed.push(node);
    forEachNeighbour(graph, node, (other) => {
      if (before[other] === group && after[other] !== group) blamed.push(other);
    });
  }
  return blamed;
}

/** What had no group before cannot go back to one. */
function hasMoved(before: number | undefined, after: number): boolean {
  return before !== after && before !== NO_GROUP;
}

/** Nodes with ties that are not in the main piece of their group. */
function listCutOff(graph: Graph, { after, before }: MovedLevel): number[] {
  const { starts } = graph;
  const tied = after.map((group, node) => (starts[node] === starts[node + 1] ? NO_GROUP : group));
  const pieces = splitGroups(graph, tied);
  const stayed = new Int32Array(countGroups(pieces));
  for (const [node, piece] of pieces.entries()) {
    if (piece !== NO_GROUP && before[node] === after[node])
      stayed[piece] = (stayed[piece] ?? 0) + 1;
  }
  const main = findMain(tied, pieces, stayed);
  const cutOff: number[] = [];
  for (const [node, group] of tied.entries()) {
    if (group !== NO_GROUP && pieces[node] !== main[group]) cutOff.push(node);
  }
  return cutOff;
}

/** For each group the piece in which most of its nodes have stayed, the first of equals. */
function findMain(groups: Grouping, pieces: Grouping, stayed: Int32Array): Int32Array {
  const main = new Int32Array(countGroups(groups)).fill(NO_GROUP);
  for (const [node, group] of groups.entries()) {
    if (group === NO_GROUP) continue;
    const piece = pieces[node] ?? NO_GROUP;
    const most = main[group] ?? NO_GROUP;
    if (most === NO_GROUP || (stayed[piece] ?? 0) > (stayed[most] ?? 0)) main[group] = piece;
  }
  return main;
}
