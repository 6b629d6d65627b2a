import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";
import { runBuild } from "#pipeline/node/run-build.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { digestTables } from "#pipeline/snapshot/digest-tables.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
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

/** In two threads, which the page does not have. */
async function buildInNode(
  vectors: "on" | "off",
): Promise<{ readonly papers: readonly Paper[]; readonly built: BuildAnswer }> {
  const options = { ...DEFAULT_OPTIONS, vectors };
  const input = { paths: [SAMPLE], title: "Same", asOf: null, format: null, options, jobs: 2 };
  const { corpus, result } = await runBuild(input, () => {});
  return {
    papers: corpus.papers,
    built: {
      type: "built",
      mapText: serialiseMap(result.map),
      tableDigests: digestTables(result.tables),
    },
  };
}

test.each([
  ["with word vectors", "on", WORD_VECTORS],
  ["without word vectors", "off", null],
] as const)(
  "%s, a worker in the page builds the sample as Node does, byte for byte",
  async (_, vectors, wordVectors) => {
    const { built, papers } = await buildInNode(vectors);
    const answers = await stage.ask({
      type: "build",
      papers,
      title: "Same",
      options: { vectors },
      wordVectors,
    });
    expect(answers.at(-1)).toEqual(built);
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
