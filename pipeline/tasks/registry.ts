import type { Task } from "#pipeline/effects.ts";

/** A task whose types are known only to those who call it. */
export type AnyTask = Task<never, never, unknown>;

/** Every task that another thread may be asked for. */
const TASKS: readonly AnyTask[] = [];

/** The task of this name; undefined when there is none. */
export function findTask(name: string): AnyTask | undefined {
  return TASKS.find((task) => task.name === name);
}
