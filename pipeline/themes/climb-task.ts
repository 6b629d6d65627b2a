import type { Task } from "#pipeline/effects.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import type { Graph } from "./graph.ts";
import { type GroupingMethod, groupOnce } from "./group-task.ts";
import { type Grouping, shuffleNodes } from "./grouping.ts";
import { groupLevel } from "./louvain.ts";
import { restart, toLevelOfGroups } from "./louvain-level.ts";

interface ClimbInput {
  readonly graph: Graph;
  readonly method: GroupingMethod;
  /** Of the small groups that are found first. */
  readonly finest: number;
  readonly resolutions: readonly number[];
}

/**
 * Groups a graph at many resolutions at little more than the cost of one: small groups once, and
 * at each resolution these. The input is a seed, the output a grouping for each resolution.
 */
export const climbTask: Task<ClimbInput, number, Grouping[]> = {
  name: "climb",
  prepare:
    ({ finest, graph, method, resolutions }) =>
    (seed) => {
      const small = groupOnce({ graph, method }, { resolution: finest, seed });
      const level = toLevelOfGroups(graph, small);
      const random = createRandom(seed);
      return resolutions.map((resolution) => {
        const order = shuffleNodes(level.graph.nodeCount, random);
        const groups = groupLevel(restart(level), resolution, { order, random });
        return small.map((group) => groups[group] ?? 0);
      });
    },
};
