import type { Task } from "#pipeline/effects.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";
import { type GroupingMethod, groupOnce, type Run } from "./group-task.ts";
import { countUp, type Grouping, NO_GROUP, renumber, shuffleNodes } from "./grouping.ts";
import { toLevelOfGroups } from "./louvain-level.ts";
import { adjustedRand, countFound, groupStability } from "./measure-groups.ts";
import { takeSubgraph } from "./subgraph.ts";
import { FOUND_AGAIN } from "./trust-of.ts";

export interface ResampleInput {
  readonly graph: ThemeGraph;
  /** Core of each node. */
  readonly coreOf: Grouping;
  readonly method: GroupingMethod;
}

/**
 * Share of the papers that a resample keeps. They are drawn without putting back: the doubles of a
 * bootstrap would be nearest to one another, and make groups of their own.
 */
const KEPT = 0.8;

/** Groups the cores of the graph without a fifth of its papers. Gives each paper's group; those left out have none. */
export const resampleTask: Task<ResampleInput, Run, Grouping> = {
  name: "resample",
  prepare:
    ({ coreOf, graph, method }) =>
    (run) => {
      const { paperCount } = graph;
      const isKept = new Uint8Array(graph.nodeCount).fill(1);
      const order = shuffleNodes(paperCount, createRandom(run.seed));
      for (const paper of order.subarray(Math.ceil(paperCount * KEPT))) isKept[paper] = 0;
      const nodes = countUp(graph.nodeCount).filter((node) => isKept[node] === 1);
      const cores = renumber(nodes.map((node) => coreOf[node] ?? 0));
      const level = toLevelOfGroups(takeSubgraph(graph, nodes), cores);
      const groups = groupOnce({ level, method }, run);
      const found = new Int32Array(paperCount).fill(NO_GROUP);
      for (let i = 0; i < nodes.length; i++) {
        const node = nodes[i] ?? 0;
        if (node < paperCount) found[node] = groups[cores[i] ?? 0] ?? NO_GROUP;
      }
      return found;
    },
};

export interface ResampleAgreement {
  /** Of each theme: the mean Jaccard index with what is most like it among the papers kept (Hennig 2007). */
  readonly byTheme: readonly number[];
  /** Of each theme: the resamples in which it is found again, at least three quarters the same. */
  readonly foundByTheme: readonly number[];
  /** Mean adjusted Rand index of the themes and what was found among the papers kept. */
  readonly mean: number;
}

/** How well themes are found again in resamples; null when there is none. */
export function compareResamples(
  themeOfPaper: Grouping,
  themeCount: number,
  resamples: readonly Grouping[],
): ResampleAgreement | null {
  if (resamples.length === 0) return null;
  const pairs = resamples.map((found) => {
    const kept = countUp(found.length).filter((paper) => found[paper] !== NO_GROUP);
    return {
      themes: kept.map((paper) => themeOfPaper[paper] ?? NO_GROUP),
      found: kept.map((paper) => found[paper] ?? NO_GROUP),
    };
  });
  const byResample = pairs.map(({ found, themes }) => groupStability(themes, themeCount, [found]));
  const foundByResample = pairs.map(({ found, themes }) =>
    countFound(themes, themeCount, { least: FOUND_AGAIN, runs: [found] }),
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / resamples.length;
  return {
    byTheme: Array.from({ length: themeCount }, (_, theme) =>
      mean(byResample.map((stabilities) => stabilities[theme] ?? 0)),
    ),
    foundByTheme: Array.from({ length: themeCount }, (_, theme) =>
      foundByResample.reduce((sum, found) => sum + (found[theme] ?? 0), 0),
    ),
    mean: mean(pairs.map(({ found, themes }) => adjustedRand(themes, found))),
  };
}
