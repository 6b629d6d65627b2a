/** The stages of a run, in the order the data goes through them. */
export const PIPELINE_STAGES = [
  "corpus",
  "keywords",
  "links",
  "themes",
  "layout",
  "snapshot",
] as const;

export type PipelineStage = (typeof PIPELINE_STAGES)[number];

/** The part of AbortSignal that pure code may use; any AbortSignal fits. */
interface CancelSignal {
  throwIfAborted(): void; // a method, to fit AbortSignal
}

/**
 * A piece of pure work that may be done in another thread, many times over. What goes in and comes
 * out can be cloned between threads; typed arrays that come out belong to the receiver.
 */
export interface Task<Shared, Input, Output> {
  /** Unique; other threads find the task by it. */
  readonly name: string;
  /**
   * Called once in each thread, with what all inputs have in common. An output may depend on that
   * and on its own input only, never on the inputs before it: those differ from thread to thread.
   */
  readonly prepare: (shared: Shared) => (input: Input) => Output;
}

/**
 * Does a task for each input. Outputs come in the order of the inputs, whoever made them; inputs
 * are taken when there is somebody to work on them. Throws what the task throws. Leaving the loop
 * early drops what is left.
 */
export type RunTasks = <Shared, Input, Output>(
  task: Task<Shared, Input, Output>,
  shared: Shared,
  inputs: Iterable<Input>,
) => AsyncIterable<Output>;

/** Everything a run needs from the outside world. Node and the worker each supply one. */
export interface PipelineEffects {
  /** `fraction` of the stage done, 0 to 1. */
  readonly onProgress: (stage: PipelineStage, fraction: number) => void;
  readonly signal: CancelSignal;
  readonly runTasks: RunTasks;
}
