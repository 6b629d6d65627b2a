import type { Task } from "#pipeline/effects.ts";
import { spreadGroups } from "./find-cores.ts";
import { type GroupingMethod, groupOnce } from "./group-task.ts";
import type { Grouping } from "./grouping.ts";
import { joinGroups, type LouvainLevel } from "./louvain-level.ts";

interface ClimbInput {
  readonly level: LouvainLevel;
  readonly method: GroupingMethod;
  /** Of the small groups that are found first. */
  readonly finest: number;
  readonly resolutions: readonly number[];
}

/**
 * Groups nodes at many resolutions at little more than the cost of one: small groups once, and at
 * each resolution these. The input is a seed, the output a grouping for each resolution.
 */
export const climbTask: Task<ClimbInput, number, Grouping[]> = {
  name: "climb",
  prepare:
    ({ finest, level, method, resolutions }) =>
    (seed) => {
      const small = groupOnce({ level, method }, { resolution: finest, seed });
      const joined = { level: joinGroups(level, small), method };
      return resolutions.map((resolution, i) =>
        spreadGroups(small, groupOnce(joined, { resolution, seed: seed + 1 + i })),
      );
    },
};
