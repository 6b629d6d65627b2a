import { type ErrorCode, IsothemeError } from "#pipeline/contract/errors.ts";

/**
 * What a worker thread is told. A round is one call of `runTasks`, a job one input of it. `Payload` is
 * unknown to those who send and never to those who receive: only the task knows its type.
 */
export type TaskRequest<Payload> =
  | {
      readonly kind: "begin";
      readonly round: number;
      readonly task: string;
      readonly shared: Payload;
    }
  | {
      readonly kind: "run";
      readonly round: number;
      readonly job: number;
      readonly input: Payload;
    }
  | { readonly kind: "end"; readonly round: number };

/** What a worker thread answers, once for each `run`. */
export type TaskAnswer<Payload> =
  | { readonly job: number; readonly failure: null; readonly output: Payload }
  | { readonly job: number; readonly failure: TaskFailure };

/** An error in a form that keeps what the clone of an error loses. */
export interface TaskFailure {
  readonly code: ErrorCode | null;
  readonly line: number | null;
  /** The error itself; of an IsothemeError, its cause. */
  readonly cause: unknown;
  readonly message: string;
}

export function toFailure(error: unknown): TaskFailure {
  if (error instanceof IsothemeError) {
    const { cause, code, line, message } = error;
    return { code, line, cause, message };
  }
  return { code: null, line: null, cause: error, message: "" };
}

/** The error as it was thrown in the other thread. */
export function toError({ cause, code, line, message }: TaskFailure): unknown {
  if (code === null) return cause;
  return new IsothemeError(code, message, {
    ...(cause === undefined ? {} : { cause }),
    ...(line === null ? {} : { line }),
  });
}
