import { availableParallelism } from "node:os";
import type { RunTasks } from "#pipeline/effects.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { createTaskPool } from "./create-task-pool.ts";

/** Below this, threads save no time: in each the code has to become fast anew. */
const MIN_PAPERS_FOR_THREADS = 4000;

/** More threads than this wait for the one that hands out the work, and each takes memory. */
const MAX_THREADS = 16;

/** How many threads suit a corpus: one for each core; a small one is done without. */
export function suitThreads(papers: number): number {
  return papers < MIN_PAPERS_FOR_THREADS ? 1 : Math.min(MAX_THREADS, availableParallelism());
}

/** Runs `work` with this many threads for its tasks, and stops them; 1 is the thread we are in. */
export async function withTaskRunner<Result>(
  threads: number,
  work: (runTasks: RunTasks) => Promise<Result>,
): Promise<Result> {
  if (threads === 1) return await work(runInline);
  const pool = createTaskPool(threads);
  try {
    return await work(pool.runTasks);
  } finally {
    await pool.dispose();
  }
}
