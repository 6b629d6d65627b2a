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

/** Everything a run needs from the outside world. Node and the worker each supply one. */
export interface PipelineEffects {
  /** `fraction` of the stage done, 0 to 1. */
  readonly onProgress: (stage: PipelineStage, fraction: number) => void;
  readonly signal: CancelSignal;
}
