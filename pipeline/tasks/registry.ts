import type { Task } from "#pipeline/effects.ts";
import { chooseKeywordsTask } from "#pipeline/keywords/choose-keywords-task.ts";
import { findCandidatesTask } from "#pipeline/keywords/find-candidates-task.ts";
import { learnSpellingsTask } from "#pipeline/keywords/learn-spellings-task.ts";
import { countStemsTask } from "#pipeline/links/count-stems-task.ts";
import { exactNearestTask } from "#pipeline/links/exact-nearest-task.ts";
import { meetInLeavesTask } from "#pipeline/links/meet-in-leaves-task.ts";
import { improveNearTask, startNearTask } from "#pipeline/links/search-near-tasks.ts";
import { weighPairsTask } from "#pipeline/links/weigh-pairs-task.ts";
import { placeMentionsTask } from "#pipeline/snapshot/place-mentions-task.ts";
import { climbTask } from "#pipeline/themes/climb-task.ts";
import { divideThemeTask } from "#pipeline/themes/divide-theme-task.ts";
import { groupTask } from "#pipeline/themes/group-task.ts";
import { resampleTask } from "#pipeline/themes/resample-task.ts";
import { vectorisePapersTask } from "#pipeline/vectors/vectorise-papers.ts";

/** A task whose types are known only to those who call it. */
export type AnyTask = Task<never, never, unknown>;

/** Every task that another thread may be asked for. */
const TASKS: readonly AnyTask[] = [
  learnSpellingsTask,
  findCandidatesTask,
  chooseKeywordsTask,
  countStemsTask,
  vectorisePapersTask,
  meetInLeavesTask,
  startNearTask,
  improveNearTask,
  exactNearestTask,
  weighPairsTask,
  groupTask,
  climbTask,
  resampleTask,
  divideThemeTask,
  placeMentionsTask,
];

/** The task of this name; undefined when there is none. */
export function findTask(name: string): AnyTask | undefined {
  return TASKS.find((task) => task.name === name);
}
