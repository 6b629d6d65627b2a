import type { Task } from "#pipeline/effects.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";
import { findConsensus } from "./find-consensus.ts";
import { spreadGroups } from "./find-cores.ts";
import { type GroupingMethod, groupOnce, makeSeeds } from "./group-task.ts";
import { countGroups, type Grouping, nodesOf, renumber, toRows } from "./grouping.ts";
import { strengthOf, toLevelOfGroups } from "./louvain-level.ts";
import { groupStability } from "./measure-groups.ts";
import { takeSubgraph } from "./subgraph.ts";
import { tidyGroups } from "./tidy-groups.ts";

export interface DivideInput {
  readonly graph: ThemeGraph;
  /** Core of each node. */
  readonly coreOf: Grouping;
  /** Theme of each node. */
  readonly themes: Grouping;
  readonly method: GroupingMethod;
  /** As in the whole graph. */
  readonly resolution: number;
  readonly seed: number;
  readonly runs: number;
  readonly minThemePapers: number;
}

/** The parts of a theme. */
export interface Division {
  /** For each node of the theme, in order of node, its part. */
  readonly parts: Grouping;
  /** Mean best Jaccard of each part over seeded runs (Hennig 2007). */
  readonly stability: readonly number[];
}

/** A part has at least this many papers. */
const LEAST_PAPERS = 5;
/** Parts that runs do not find again, on average, are none. */
const LEAST_STABILITY = 0.5;
/** A theme of fewer papers is not divided. */
const LEAST_TO_DIVIDE = 24;

/** Each theme draws seeds of its own. */
const FIRST_STAGE = 1000;

/** Divides a theme, by number; null when it is small or its parts cannot be relied on. */
export const divideThemeTask: Task<DivideInput, number, Division | null> = {
  name: "divide-theme",
  prepare: (input) => {
    const rows = toRows(input.themes, countGroups(input.themes));
    const total = input.graph.weights.reduce((sum, weight) => sum + weight, 0);
    return (theme) => divideTheme(input, nodesOf(rows, theme), { total, theme });
  },
};

function divideTheme(
  { coreOf, graph, method, minThemePapers, resolution, runs, seed }: DivideInput,
  nodes: Int32Array,
  { theme, total }: { readonly total: number; readonly theme: number },
): Division | null {
  const paperCount = nodes.filter((node) => node < graph.paperCount).length;
  if (paperCount < LEAST_TO_DIVIDE) return null;
  const part = takeSubgraph(graph, nodes);
  const inside = part.weights.reduce((sum, weight) => sum + weight, 0);
  const strength = nodes.reduce((sum, node) => sum + strengthOf(graph, node), 0);
  // The same expectation of ties as in the whole graph, in terms of the part alone.
  const ownResolution = (resolution * strength * strength) / (total * inside);
  const cores = renumber(nodes.map((node) => coreOf[node] ?? 0));
  const level = toLevelOfGroups(part, cores);
  const found = makeSeeds(seed, FIRST_STAGE + theme, runs).map((own) =>
    spreadGroups(cores, groupOnce({ level, method }, { resolution: ownResolution, seed: own })),
  );
  const minPapers = Math.max(minThemePapers, LEAST_PAPERS);
  const parts = tidyGroups(part, findConsensus(found, paperCount), {
    minPapers,
    paperCount,
    resolution: ownResolution,
  });
  const count = countGroups(parts);
  if (count < 2) return null;
  const papersOnly = (groups: Grouping): Grouping => groups.slice(0, paperCount);
  const stability = groupStability(papersOnly(parts), count, found.map(papersOnly));
  const mean = stability.reduce((sum, value) => sum + value, 0) / count;
  return mean < LEAST_STABILITY ? null : { parts, stability };
}
