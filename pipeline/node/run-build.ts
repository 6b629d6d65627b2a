import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { PipelineStage } from "#pipeline/effects.ts";
import type { Corpus } from "#pipeline/papers/corpus.ts";
import { gatherPapers } from "#pipeline/papers/gather-papers.ts";
import { type PipelineResult, runPipeline } from "#pipeline/run-pipeline.ts";
import { loadWordVectorsFrom } from "./load-word-vectors.ts";
import { readReadings } from "./read-corpus.ts";
import { suitThreads, withTaskRunner } from "./tasks/with-task-runner.ts";

/** What to build a map from, and how. */
export interface BuildInput {
  /** Corpus files and folders. */
  readonly paths: readonly string[];
  readonly title: string;
  /** The corpus's own date, ISO day; null to infer it where that is needed. */
  readonly asOf: string | null;
  /** Name of the format; null to recognise each file's from its content. */
  readonly format: string | null;
  readonly options: PipelineOptions;
  /** Worker threads, at least 1; as many as suit the corpus and the computer when not given. */
  readonly jobs?: number;
}

/** Reads a corpus and runs the pipeline on it; writes nothing. Throws as readReadings does. */
export async function runBuild(
  { paths, title, asOf, format, jobs, options }: BuildInput,
  onProgress: (stage: PipelineStage, fraction: number) => void,
): Promise<{ readonly corpus: Corpus; readonly result: PipelineResult }> {
  onProgress("corpus", 0);
  const { readings, unusable } = await readReadings(paths, {
    asOf,
    format,
    onProgress: (fraction) => {
      onProgress("corpus", fraction);
    },
  });
  const records = readings.reduce((sum, reading) => sum + reading.records.length, 0);
  return await withTaskRunner(jobs ?? suitThreads(records), async (runTasks) => {
    // Here, while the threads start.
    const corpus = gatherPapers(readings, { asOf, unusable });
    const wordVectors = options.vectors === "on" ? await loadWordVectorsFrom() : null;
    const input = { papers: corpus.papers, title, wordVectors };
    const { signal } = new AbortController();
    const result = await runPipeline(input, options, { onProgress, signal, runTasks });
    return { corpus, result };
  });
}
