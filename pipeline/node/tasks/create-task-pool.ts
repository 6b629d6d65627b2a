import type { RunTasks } from "#pipeline/effects.ts";
import { startThread, type Thread } from "./start-thread.ts";

/** Worker threads that do tasks. They start at once, and take up to a second until they are ready. */
export interface TaskPool {
  readonly runTasks: RunTasks;
  /** Stops the threads; what they still had to do fails. */
  readonly dispose: () => Promise<void>;
}

/** Jobs a thread has at a time: when it ends one, the next is there. */
const JOBS_PER_THREAD = 2;

/** Serves the tasks of the pipeline. */
const PROGRAM = new URL("./start-task-worker.mjs", import.meta.url);

/** Makes a pool of so many threads. */
export function createTaskPool(size: number, program = PROGRAM): TaskPool {
  const threads = Array.from({ length: size }, () => startThread(program));
  let rounds = 0;
  return {
    runTasks: (task, shared, inputs) => {
      const round = ++rounds;
      return runRound({
        threads,
        inputs,
        begin: (thread) => {
          thread.begin(round, task.name, shared);
        },
        run: (thread, input) => thread.run(round, input),
        end: (thread) => {
          thread.end(round);
        },
      });
    },
    dispose: async () => {
      await Promise.all(threads.splice(0).map((thread) => thread.stop()));
    },
  };
}

interface Round<Input, Output> {
  readonly threads: readonly Thread[];
  readonly inputs: Iterable<Input>;
  readonly begin: (thread: Thread) => void;
  readonly run: (thread: Thread, input: Input) => Promise<Output>;
  readonly end: (thread: Thread) => void;
}

async function* runRound<Input, Output>({
  begin,
  end,
  inputs,
  run,
  threads,
}: Round<Input, Output>): AsyncGenerator<Output> {
  for (const thread of threads) begin(thread);
  const jobs: Promise<Output>[] = [];
  try {
    for (const input of inputs) {
      const job = run(leastBusy(threads), input);
      // It is waited for in its turn; until then its failure is nobody's.
      job.catch(() => {});
      jobs.push(job);
      const first = jobs.length < threads.length * JOBS_PER_THREAD ? undefined : jobs.shift();
      if (first !== undefined) yield await first;
    }
    for (const job of jobs) yield await job;
  } finally {
    for (const thread of threads) end(thread);
  }
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.countJobs() < best.countJobs() ? thread : best));
}
