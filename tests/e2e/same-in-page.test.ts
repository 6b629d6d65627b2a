import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { runPipeline } from "#pipeline/run-pipeline.ts";
import { digestTables } from "#pipeline/snapshot/digest-tables.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import type { BuildAnswer } from "#pipeline/web/build-messages.ts";
import { stageWorker, WORD_VECTORS, type WorkerStage } from "./support/stage-worker.ts";

const SAMPLE = join(PROJECT_ROOT, "data/corpora/daily-papers-2025-10-28.txt");

let stage: WorkerStage;

beforeAll(async () => {
  stage = await stageWorker();
});

afterAll(async () => {
  await stage.dispose();
});

async function buildInNode(
  papers: readonly Paper[],
  wordVectors: WordVectors | null,
): Promise<BuildAnswer> {
  const input = { papers, title: "Same", wordVectors };
  const { map, tables } = await runPipeline(input, DEFAULT_OPTIONS, {
    onProgress: () => {},
    signal: new AbortController().signal,
    runTasks: runInline,
  });
  return { type: "built", mapText: serialiseMap(map), tableDigests: digestTables(tables) };
}

test.each([
  ["with word vectors", WORD_VECTORS, loadWordVectorsFrom],
  ["without word vectors", null, async () => null],
] as const)(
  "%s, a worker in the page builds the sample as Node does, byte for byte",
  async (_, wordVectors, load) => {
    const { papers } = await readCorpus([SAMPLE], { asOf: null, format: null });
    const inNode = await buildInNode(papers, await load());
    const answers = await stage.ask({
      type: "build",
      papers,
      title: "Same",
      options: {},
      wordVectors,
    });
    expect(answers.at(-1)).toEqual(inNode);
    const stages = answers.flatMap((answer) => (answer.type === "progress" ? [answer.stage] : []));
    expect(new Set(stages)).toContain("keywords");
    expect(new Set(stages)).toContain("layout");
  },
);

test("a request that lacks a field is refused by its name", async () => {
  const [answer] = await stage.ask({ type: "build", papers: [{ key: "a" }], title: "Same" });
  expect(answer).toMatchObject({ type: "failed", code: "usage" });
  expect(messageOf(answer)).toContain("malformed at papers.0.title");
});

test("word vectors of another origin, or that are not there, are refused before any work", async () => {
  const request = { type: "build", papers: [], title: "Same", options: {} };
  const [elsewhere] = await stage.ask({
    ...request,
    wordVectors: { ...WORD_VECTORS, scales: "https://example.org/scales.f32" },
  });
  expect(elsewhere).toMatchObject({ type: "failed", code: "usage" });
  expect(messageOf(elsewhere)).toContain("https://example.org/scales.f32");
  const [missing] = await stage.ask({
    ...request,
    wordVectors: { ...WORD_VECTORS, scales: "word-vectors/none.f32" },
  });
  expect(missing).toMatchObject({ type: "failed", code: "file-missing" });
  expect(messageOf(missing)).toContain("none.f32");
});

function messageOf(answer: BuildAnswer | undefined): string {
  return answer?.type === "failed" ? answer.message : "";
}
