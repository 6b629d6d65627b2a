import { Worker } from "node:worker_threads";
import { type TaskAnswer, type TaskRequest, toError } from "./task-messages.ts";

/** A worker thread that does jobs, in the order given. */
export interface Thread {
  /** Jobs it has been given and has not answered. */
  readonly countJobs: () => number;
  /** From now on the thread knows the round's task. */
  readonly begin: (round: number, task: string, shared: unknown) => void;
  readonly run: <Output>(round: number, input: unknown) => Promise<Output>;
  readonly end: (round: number) => void;
  /** Ends the thread; its jobs fail. */
  readonly stop: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: unknown) => void;
}

/** What is made and dropped within a task stays in the young generation: less is copied, and less kept. */
const YOUNG_GENERATION_MB = 64;

/** Starts a thread with a program that serves tasks. It keeps the program from ending only while it has jobs. */
export function startThread(program: URL): Thread {
  const worker = new Worker(program, {
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let jobs = 0;
  let end: { readonly error: unknown } | null = null;
  const tell = (request: TaskRequest<unknown>): void => {
    worker.postMessage(request);
  };
  const settle = (job: number): Waiting | undefined => {
    const found = waiting.get(job);
    waiting.delete(job);
    if (waiting.size === 0) worker.unref();
    return found;
  };
  const fail = (error: unknown): void => {
    end ??= { error };
    for (const job of waiting.keys()) settle(job)?.reject(end.error);
  };
  worker.on("message", (answer: TaskAnswer<never>) => {
    const job = settle(answer.job);
    if (answer.failure === null) job?.resolve(answer.output);
    else job?.reject(toError(answer.failure));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => {
    fail(new Error(`A worker thread ended with code ${code} before its work was done.`));
  });
  return {
    countJobs: () => waiting.size,
    begin: (round, task, shared) => {
      tell({ kind: "begin", round, task, shared });
    },
    run: (round, input) =>
      new Promise((resolve, reject) => {
        if (end !== null) {
          reject(end.error);
          return;
        }
        const job = ++jobs;
        tell({ kind: "run", round, job, input });
        worker.ref();
        waiting.set(job, { resolve, reject });
      }),
    end: (round) => {
      tell({ kind: "end", round });
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
