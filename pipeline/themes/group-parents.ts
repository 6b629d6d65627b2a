import { ln } from "#pipeline/numeric/logarithm.ts";
import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP, renumber } from "./grouping.ts";
import { runLouvain } from "./louvain.ts";
import { type LouvainLevel, toLevelOfGroups } from "./louvain-level.ts";
import type { Level } from "./measure-levels.ts";
import { mergeSmallGroups } from "./merge-small-groups.ts";
import { splitGroups } from "./split-groups.ts";

export interface FoundParents {
  /** Parent of each theme. */
  readonly parents: Grouping;
  /** Place of their resolution in the profile. */
  readonly place: number;
}

/** Fewer themes than this need no parents. */
const LEAST_THEMES = 7;

/**
 * Groups the themes themselves, by Louvain upwards from them, at each coarser resolution of the
 * profile; each parent gathers two themes at least; of those resolutions the one whose number of
 * parents is nearest to the square root of twice the themes, and of equals the most stable. Null when there is none, or too few themes.
 */
export function groupParents(
  graph: Graph,
  themes: Grouping,
  { levels, place }: { readonly levels: readonly Level[]; readonly place: number },
): FoundParents | null {
  const count = countGroups(themes);
  if (count < LEAST_THEMES) return null;
  const level = toLevelOfGroups(graph, themes);
  const aim = Math.sqrt(2 * count);
  let best: FoundParents | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let coarser = 0; coarser < place; coarser++) {
    const { resolution = 1, stability = 0 } = levels[coarser] ?? {};
    const parents = joinLone(level.graph, groupOften(level, count, resolution));
    const parentCount = countGroups(parents);
    if (parentCount < 2 || parents.includes(NO_GROUP)) continue;
    const cost = Math.abs(ln(parentCount / aim)) - STABILITY_WORTH * stability;
    if (cost >= least) continue;
    best = { parents, place: coarser };
    least = cost;
  }
  return best;
}

/** Enough to decide between resolutions that give equally many, and little beside their number. */
const STABILITY_WORTH = 0.1;
const RUNS = 10;

/** The grouping of the themes that most of ten runs find. */
function groupOften(level: LouvainLevel, count: number, resolution: number): Grouping {
  const found = new Map<string, { readonly groups: Grouping; times: number }>();
  for (let run = 0; run < RUNS; run++) {
    const groups = runLouvain(level, resolution, run).slice(0, count);
    const key = groups.join(" ");
    found.set(key, { groups, times: (found.get(key)?.times ?? 0) + 1 });
  }
  const [first] = [...found.values()].toSorted((a, b) => b.times - a.times);
  return first?.groups ?? new Int32Array(count);
}

/**
 * The same parents, those in several pieces parted, and a parent of one theme joined to the one it is
 * tied to most: alone it would be a second name for the same papers. A theme that is tied to nothing
 * has none.
 */
function joinLone(graph: Graph, parents: Grouping): Grouping {
  const ofNode = new Int32Array(graph.nodeCount).fill(NO_GROUP);
  ofNode.set(parents);
  const joined = mergeSmallGroups(graph, splitGroups(graph, ofNode), {
    minPapers: LEAST_IN_PARENT,
    paperCount: parents.length,
  });
  return renumber(joined.subarray(0, parents.length));
}

const LEAST_IN_PARENT = 2;
