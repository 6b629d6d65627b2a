import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type ExtractedKeywords, extractKeywords } from "#pipeline/keywords/extract-keywords.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import { withTaskRunner } from "#pipeline/node/tasks/with-task-runner.ts";

const SAMPLE = resolve(import.meta.dirname, "../../data/corpora/daily-papers-2025-10-28.txt");
const OPTIONS = { keywordsPerPaper: 12, maxKeywordWords: 5 };

/** More papers than one task takes; each the beginning of one of the sample and the end of another. */
let papers: { title: string; abstract: string }[];

beforeAll(async () => {
  const corpus = await readCorpus([SAMPLE], { asOf: null, format: null });
  papers = Array.from({ length: 600 }, (_, i) => {
    const first = corpus.papers[i % corpus.papers.length];
    const second = corpus.papers[(i * 7 + 3) % corpus.papers.length];
    const middle = (second?.abstract.length ?? 0) / 2;
    return {
      title: first?.title ?? "",
      abstract: `${first?.abstract.slice(0, 700)} ${second?.abstract.slice(middle)}`,
    };
  });
});

interface Extraction {
  readonly keywords: ExtractedKeywords["keywords"];
  readonly byPaper: ExtractedKeywords["byPaper"];
  readonly progress: readonly number[];
}

async function extract(threads: number): Promise<Extraction> {
  const progress: number[] = [];
  const onProgress = (fraction: number): void => {
    progress.push(fraction);
  };
  const { byPaper, keywords } = await withTaskRunner(threads, (runTasks) =>
    extractKeywords(papers, OPTIONS, { runTasks, onProgress }),
  );
  // Scores and mentions are read from columns: written out, so that they are compared too.
  const written = byPaper.map((own) =>
    own.map(({ keyword, mentions, score }) => ({ keyword, mentions, score })),
  );
  return { keywords, byPaper: written, progress };
}

test("keywords are the same from any number of threads, and progress is told in order", async () => {
  const inline = await extract(1);
  expect(inline.byPaper).toHaveLength(papers.length);
  expect(inline.keywords.length).toBeGreaterThan(500);
  expect(inline.progress).toEqual(inline.progress.toSorted((a, b) => a - b));
  expect(inline.progress.at(-1)).toBeCloseTo(1);
  for (const threads of [2, 3]) expect(await extract(threads)).toEqual(inline);
});

test("what the listener to progress throws ends the work", async () => {
  const stop = new Error("stop");
  const stopped = withTaskRunner(2, (runTasks) =>
    extractKeywords(papers, OPTIONS, {
      runTasks,
      onProgress: () => {
        throw stop;
      },
    }),
  );
  await expect(stopped).rejects.toBe(stop);
});
