import type { MessagePort, TransferListItem } from "node:worker_threads";
import type { AnyTask } from "#pipeline/tasks/registry.ts";
import { type TaskAnswer, type TaskRequest, toFailure } from "./task-messages.ts";

/** A task made ready with what its inputs share. */
type ReadyTask = (input: never) => unknown;

/** Does what a pool asks for through a port, with the tasks that `findTask` knows. */
export function serveTasks(
  port: MessagePort,
  findTask: (name: string) => AnyTask | undefined,
): void {
  const rounds = new Map<number, () => ReadyTask>();
  port.on("message", (request: TaskRequest<never>) => {
    switch (request.kind) {
      case "begin":
        rounds.set(
          request.round,
          lazily(() => begin(findTask(request.task), request)),
        );
        break;
      case "end":
        rounds.delete(request.round);
        break;
      case "run":
        answer(port, request.job, () => run(rounds.get(request.round), request));
        break;
    }
  });
}

function begin(
  task: AnyTask | undefined,
  request: TaskRequest<never> & { kind: "begin" },
): ReadyTask {
  if (task === undefined) {
    throw new Error(`The task ${request.task} is missing in the registry of tasks: add it there.`);
  }
  return task.prepare(request.shared);
}

/** So that what goes wrong in making ready is the answer to a job, and happens once. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function run(
  prepared: (() => ReadyTask) | undefined,
  { input, round }: TaskRequest<never> & { kind: "run" },
): unknown {
  if (prepared === undefined) throw new Error(`Round ${round} has ended or never begun.`);
  return prepared()(input);
}

function answer(port: MessagePort, job: number, work: () => unknown): void {
  let output: unknown;
  try {
    output = work();
  } catch (error) {
    post(port, { job, failure: toFailure(error) }, []);
    return;
  }
  post(port, { job, failure: null, output }, listBuffers(output));
}

function post(
  port: MessagePort,
  message: TaskAnswer<unknown>,
  buffers: readonly TransferListItem[],
): void {
  try {
    port.postMessage(message, buffers);
  } catch (error) {
    // What cannot be cloned, an output or what was thrown, is told of in words.
    const cause = new TypeError(`A task's answer cannot be cloned: ${String(error)}`);
    port.postMessage({ job: message.job, failure: toFailure(cause) });
  }
}

/** The buffers of typed arrays in an output and in the objects in it: they are moved, not copied. */
function listBuffers(output: unknown): TransferListItem[] {
  return [...new Set(buffersIn(output))];
}

function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? Object.values(value).flatMap(buffersIn) : [];
}
