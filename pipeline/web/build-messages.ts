import * as v from "valibot";
import { ERROR_CODES } from "#pipeline/contract/errors.ts";
import { pipelineOptionsSchema } from "#pipeline/contract/options-schema.ts";
import { PIPELINE_STAGES } from "#pipeline/effects.ts";
import type { Paper } from "#pipeline/papers/paper.ts";

const text = v.string();
const optionalText = v.nullable(v.string());
const optionalCount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const paper = v.object({
  key: text,
  title: text,
  abstract: text,
  originalTitle: optionalText,
  originalAbstract: optionalText,
  date: v.nullable(v.object({ text, precision: v.picklist(["day", "month", "year"]) })),
  authors: v.array(text),
  authorCount: optionalCount,
  organisation: optionalText,
  venue: optionalText,
  url: optionalText,
  categories: v.array(text),
  commentCount: optionalCount,
  extra: v.nullable(v.record(v.string(), v.unknown())),
  sourceFile: text,
  sourceLine: v.pipe(v.number(), v.integer(), v.minValue(1)),
}) satisfies v.GenericSchema<unknown, Paper>;

/** What the worker is asked for, once: build a map of these papers. */
export const buildRequestSchema = v.object({
  type: v.literal("build"),
  papers: v.array(paper),
  title: text,
  /** Those left out are as shipped. */
  options: pipelineOptionsSchema,
  /** Where the word vectors' files are, on the worker's own origin; null to do without them. */
  wordVectors: v.nullable(v.object({ vocabulary: text, vectors: text, scales: text, usual: text })),
});

export type BuildRequest = v.InferInput<typeof buildRequestSchema>;
export type WordVectorAddresses = NonNullable<BuildRequest["wordVectors"]>;

const digest = v.object({ rows: v.number(), sha256: text });

/** What the worker answers: its progress, then that it has built the map, or why it could not. */
export const buildAnswerSchema = v.variant("type", [
  v.object({
    type: v.literal("progress"),
    stage: v.picklist(PIPELINE_STAGES),
    /** Of the stage, 0 to 1. */
    fraction: v.number(),
  }),
  v.object({
    type: v.literal("built"),
    /** As it stands in map.json. */
    mapText: text,
    tableDigests: v.record(v.string(), digest),
  }),
  v.object({
    type: v.literal("failed"),
    /** Null when it is no failure that we foresaw. */
    code: v.nullable(v.picklist(ERROR_CODES)),
    message: text,
  }),
]);

export type BuildAnswer = v.InferOutput<typeof buildAnswerSchema>;
