import { createRandom } from "#pipeline/numeric/random.ts";
import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP, renumber, shuffleNodes } from "./grouping.ts";
import { groupLevel } from "./louvain.ts";
import { toLevelOfGroups } from "./louvain-level.ts";
import { splitGroups } from "./split-groups.ts";

interface ParentOptions {
  readonly resolution: number;
  readonly seed: number;
}

const RUNS = 20;

/**
 * Groups the themes themselves, by Louvain upwards from them at a coarser resolution: the grouping
 * that most of twenty runs find. Gives the parent of each theme; null when all or none would join.
 */
export function groupParents(
  graph: Graph,
  themes: Grouping,
  { resolution, seed }: ParentOptions,
): Grouping | null {
  const count = countGroups(themes);
  const found = new Map<string, { readonly groups: Grouping; times: number }>();
  for (let run = 0; run < RUNS; run++) {
    const random = createRandom(seed + run);
    const level = toLevelOfGroups(graph, themes);
    const order = shuffleNodes(level.graph.nodeCount, random);
    const groups = groupLevel(level, resolution, { order, random }).slice(0, count);
    const whole = keepWhole(graph, themes, groups);
    const known = found.get(whole.join(" ")) ?? { groups: whole, times: 0 };
    found.set(whole.join(" "), { ...known, times: known.times + 1 });
  }
  const [first] = [...found.values()].toSorted((a, b) => b.times - a.times);
  if (first === undefined) return null;
  const parents = countGroups(first.groups);
  return parents < 2 || parents >= count ? null : first.groups;
}

/** The same parents, those that are in several pieces parted. */
function keepWhole(graph: Graph, themes: Grouping, parents: Grouping): Grouping {
  const parentOfNode = themes.map((theme) => parents[theme] ?? NO_GROUP);
  const pieces = splitGroups(graph, parentOfNode);
  const pieceOfTheme = new Int32Array(parents.length).fill(NO_GROUP);
  for (const [node, theme] of themes.entries()) {
    // Nodes that were placed without a tie are pieces of their own: the first node of a theme has ties.
    if (theme !== NO_GROUP && pieceOfTheme[theme] === NO_GROUP) {
      pieceOfTheme[theme] = pieces[node] ?? NO_GROUP;
    }
  }
  return renumber(pieceOfTheme);
}
