import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { splitGroups } from "./split-groups.ts";

/** A level of groups before nodes were moved, and after. */
export interface MovedLevel {
  readonly before: Grouping;
  /** Changed in place. */
  readonly after: Grouping;
}

/**
 * Moves nodes back, at all levels, that have left or joined a group which is now in several pieces, until
 * no move is to blame for any. Nodes without ties belong to no piece.
 */
export function keepInOnePiece(graph: Graph, levels: readonly MovedLevel[]): void {
  for (;;) {
    const broken = levels.map(({ after }) => findBroken(graph, after));
    const back = listMoved(levels).filter((node) =>
      levels.some(({ after, before }, i) => {
        const [from = NO_GROUP, to = NO_GROUP] = [before[node], after[node]];
        return from !== to && (broken[i]?.has(from) === true || broken[i]?.has(to) === true);
      }),
    );
    if (back.length === 0) return;
    for (const { after, before } of levels) {
      for (const node of back) after[node] = before[node] ?? NO_GROUP;
    }
  }
}

/** Nodes that have ties and are in another group than before, at some level. */
function listMoved(levels: readonly MovedLevel[]): number[] {
  const nodes = new Set<number>();
  for (const { after, before } of levels) {
    for (const [node, group] of after.entries()) {
      // What had no group before cannot go back to one.
      if (group !== before[node] && before[node] !== NO_GROUP) nodes.add(node);
    }
  }
  return [...nodes];
}

/** Groups in several pieces. */
function findBroken(graph: Graph, groups: Grouping): Set<number> {
  const { starts } = graph;
  const tied = groups.map((group, node) => (starts[node] === starts[node + 1] ? NO_GROUP : group));
  const pieces = splitGroups(graph, tied);
  const pieceOf = new Int32Array(countGroups(groups)).fill(NO_GROUP);
  const broken = new Set<number>();
  for (const [node, group] of tied.entries()) {
    if (group === NO_GROUP) continue;
    const piece = pieces[node] ?? NO_GROUP;
    if (pieceOf[group] === NO_GROUP) pieceOf[group] = piece;
    else if (pieceOf[group] !== piece) broken.add(group);
  }
  return broken;
}
