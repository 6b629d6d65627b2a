import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { PipelineStage } from "#pipeline/effects.ts";
import type { Corpus } from "#pipeline/papers/corpus.ts";
import { type PipelineResult, runPipeline } from "#pipeline/run-pipeline.ts";
import { loadWordVectorsFrom } from "./load-word-vectors.ts";
import { readCorpus } from "./read-corpus.ts";
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

/** Reads a corpus and runs the pipeline on it; writes nothing. Throws as readCorpus does. */
export async function runBuild(
  { paths, title, asOf, format, jobs, options }: BuildInput,
  onProgress: (stage: PipelineStage, fraction: number) => void,
): Promise<{ readonly corpus: Corpus; readonly result: PipelineResult }> {
  onProgress("corpus", 0);
  const corpus = await readCorpus(paths, {
    asOf,
    format,
    onProgress: (fraction) => {
      onProgress("corpus", fraction);
    },
  });
  const wordVectors = options.vectors === "on" ? await loadWordVectorsFrom() : null;
  const input = { papers: corpus.papers, title, wordVectors };
  const { signal } = new AbortController();
  const result = await withTaskRunner(jobs ?? suitThreads(corpus.papers.length), (runTasks) =>
    runPipeline(input, options, { onProgress, signal, runTasks }),
  );
  return { corpus, result };
}
