import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { runPipeline } from "#pipeline/run-pipeline.ts";
import { digestTables } from "#pipeline/snapshot/digest-tables.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { type BuildAnswer, buildRequestSchema } from "./build-messages.ts";
import { fetchWordVectors } from "./fetch-word-vectors.ts";
import { inSteps } from "./report-progress.ts";

/*
 * The entry of a Web Worker that builds a map: one request in, progress and one answer out. Whoever
 * has changed their mind ends the worker.
 */

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  build(data).then(answer, (error: unknown) => {
    answer(toFailure(error));
  });
});

async function build(message: unknown): Promise<BuildAnswer> {
  const { options, papers, title, wordVectors } = readRequest(message);
  const input = {
    papers,
    title,
    wordVectors: wordVectors === null ? null : await fetchWordVectors(wordVectors),
  };
  const { map, tables } = await runPipeline(input, options, {
    onProgress: inSteps((stage, fraction) => {
      answer({ type: "progress", stage, fraction });
    }),
    signal: new AbortController().signal,
    runTasks: runInline,
  });
  return { type: "built", mapText: serialiseMap(map), tableDigests: digestTables(tables) };
}

function readRequest(message: unknown): v.InferOutput<typeof buildRequestSchema> {
  const request = v.safeParse(buildRequestSchema, message);
  if (request.success) return request.output;
  const [issue] = request.issues;
  const place = v.getDotPath(issue) ?? "the message";
  throw new IsothemeError(
    "usage",
    `The request to build is malformed at ${place}: ${issue.message}`,
  );
}

function toFailure(error: unknown): BuildAnswer {
  const code = error instanceof IsothemeError ? error.code : null;
  return { type: "failed", code, message: error instanceof Error ? error.message : String(error) };
}

function answer(message: BuildAnswer): void {
  postMessage(message);
}
