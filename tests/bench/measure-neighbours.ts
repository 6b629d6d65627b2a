import { performance } from "node:perf_hooks";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { RunTasks } from "#pipeline/effects.ts";
import { extractKeywords } from "#pipeline/keywords/extract-keywords.ts";
import { chooseMix } from "#pipeline/links/choose-mix.ts";
import { countTerms } from "#pipeline/links/count-terms.ts";
import { exactNearestTask, type NearSearch } from "#pipeline/links/exact-nearest-task.ts";
import { findNearest } from "#pipeline/links/find-nearest.ts";
import {
  makeNearest,
  type NearestPapers,
  nearestOf,
  putRows,
} from "#pipeline/links/nearest-papers.ts";
import { makePaperVectors } from "#pipeline/links/paper-vectors.ts";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import { suitThreads, withTaskRunner } from "#pipeline/node/tasks/with-task-runner.ts";
import { cutIntoParts } from "#pipeline/numeric/cut-into-parts.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { makeMeaning } from "#pipeline/vectors/make-meaning.ts";

/** How near papers are found as shipped, beside comparing all papers with all. */
export interface NeighbourCosts {
  readonly papers: number;
  readonly method: "exact" | "approximate";
  readonly seconds: number;
  readonly exactSeconds: number;
  /** Share of the truly nearest papers of all papers that the method as shipped finds. */
  readonly recall: number;
  /** The same, as the manifest tells it from a sample. */
  readonly toldRecall: number;
}

/** Reads a corpus and finds its near papers both ways, with as many threads as a build takes. */
export async function measureNeighbours(corpus: string): Promise<NeighbourCosts> {
  const { papers } = await readCorpus([corpus], { asOf: null, format: null });
  return await withTaskRunner(suitThreads(papers.length), async (runTasks) => {
    const search = await prepareSearch(papers, runTasks);
    const effects = { runTasks, onProgress: () => {} };
    const start = performance.now();
    const { account, nearest } = await findNearest(search, effects);
    const middle = performance.now();
    const truly = await compareAll(search, papers.length, runTasks);
    const end = performance.now();
    return {
      papers: papers.length,
      method: account.method,
      seconds: (middle - start) / 1000,
      exactSeconds: (end - middle) / 1000,
      recall: shareFound(truly, nearest),
      toldRecall: account.recall,
    };
  });
}

export function tabulateNeighbours(costs: readonly NeighbourCosts[]): string {
  const rows = costs.map(
    ({ exactSeconds, method, papers, recall, seconds, toldRecall }) =>
      `| ${papers} | ${method} | ${seconds.toFixed(2)} | ${exactSeconds.toFixed(2)} | ${recall.toFixed(3)} | ${toldRecall.toFixed(3)} |`,
  );
  return [
    "| papers | as shipped | s | all with all, s | recall, all papers | recall, as told |",
    "|---:|---|---:|---:|---:|---:|",
    ...rows,
  ].join("\n");
}

async function prepareSearch(papers: readonly Paper[], runTasks: RunTasks): Promise<NearSearch> {
  const effects = { runTasks, onProgress: () => {} };
  const { byPaper, keywords } = await extractKeywords(papers, DEFAULT_OPTIONS, effects);
  const words = papers.map(({ abstract, title }, paper) => ({
    title,
    abstract,
    keywords: (byPaper[paper] ?? []).map(
      ({ keyword, mentions }) => [keyword, mentions.length] as const,
    ),
  }));
  const labels = keywords.map(({ label }) => label);
  const wording = makePaperVectors(await countTerms(words, labels, runTasks));
  const wordVectors = await loadWordVectorsFrom();
  const meaning = wordVectors === null ? null : await makeMeaning(words, wordVectors, runTasks);
  const features = { wording, meaning };
  const mix = chooseMix(features);
  return { features, mix, count: DEFAULT_OPTIONS.nearestPapers };
}

async function compareAll(
  search: NearSearch,
  papers: number,
  runTasks: RunTasks,
): Promise<NearestPapers> {
  const nearest = makeNearest(papers, search.count);
  const all = Array.from({ length: papers }, (_, paper) => paper);
  let done = 0;
  for await (const rows of runTasks(exactNearestTask, search, cutIntoParts(all))) {
    const count = rows.papers.length / search.count;
    putRows(nearest, all.slice(done, done + count), rows);
    done += count;
  }
  return nearest;
}

function shareFound(truly: NearestPapers, found: NearestPapers): number {
  let [hits, all] = [0, 0];
  for (let paper = 0; paper * truly.count < truly.papers.length; paper++) {
    const near = new Set(nearestOf(found, paper));
    for (const other of nearestOf(truly, paper)) {
      all++;
      if (near.has(other)) hits++;
    }
  }
  return all === 0 ? 1 : hits / all;
}
