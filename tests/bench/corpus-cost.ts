import * as v from "valibot";

const cost = v.object({ stage: v.string(), seconds: v.number(), peakBytes: v.number() });

/** What a build of one corpus cost, in a process of its own. */
export const corpusCostSchema = v.object({
  papers: v.number(),
  themes: v.number(),
  /** In the order of the stages. */
  stages: v.array(cost),
  /** From the files to the snapshot folder. */
  seconds: v.number(),
});

export type CorpusCost = v.InferOutput<typeof corpusCostSchema>;
