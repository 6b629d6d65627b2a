import type { PipelineStage } from "#pipeline/effects.ts";

const STEPS = 100;

/**
 * Passes on the progress of a run, but of each stage at most a hundred steps: a message for each
 * paper would take longer than the paper.
 */
export function inSteps(
  report: (stage: PipelineStage, fraction: number) => void,
): (stage: PipelineStage, fraction: number) => void {
  const reached = new Map<PipelineStage, number>();
  return (stage, fraction) => {
    const step = Math.floor(fraction * STEPS);
    if (step <= (reached.get(stage) ?? -1)) return;
    reached.set(stage, step);
    report(stage, fraction);
  };
}
