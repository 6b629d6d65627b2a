import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { createRandom, type Random } from "#pipeline/numeric/random.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { type PipelineResult, runPipeline } from "#pipeline/run-pipeline.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { aPaper } from "#tests/support/builders.ts";

const EFFECTS = {
  onProgress: () => {},
  signal: { throwIfAborted: () => {} },
  runTasks: runInline,
};
const FIELDS = 20;
const WORDS_PER_FIELD = 60;

/** Papers of twenty fields, each with words of its own beside words that all share. */
function makePapers(count: number, random: Random): Paper[] {
  return Array.from({ length: count }, (_, i) => {
    const field = i % FIELDS;
    const phrase = (): string => `${word(field, random)} ${word(field, random)}`;
    return aPaper({
      key: `paper-${i}`,
      title: `The ${phrase()} of ${phrase()}`,
      abstract: Array.from({ length: 8 }, () => `The ${phrase()} is near the ${phrase()}.`).join(
        " ",
      ),
    });
  });
}

function word(field: number, random: Random): string {
  const place = Math.floor(random() * random() * WORDS_PER_FIELD);
  // Every fourth word belongs to no field.
  const owner = random() < 0.25 ? FIELDS : field;
  return `z${"bcdfghjklmnpqrstvwxyz"[owner]}${"aeiou"[place % 5]}${"bdfgklmnprst"[Math.floor(place / 5)]}o`;
}

async function timeRun(
  count: number,
): Promise<{ readonly result: PipelineResult; readonly seconds: number }> {
  const papers = makePapers(count, createRandom(count));
  const start = performance.now();
  const input = { papers, title: "Large", wordVectors: null };
  const result = await runPipeline(input, DEFAULT_OPTIONS, EFFECTS);
  return { result, seconds: (performance.now() - start) / 1000 };
}

test("four times the papers take far less than sixteen times as long, and the fields are found", async () => {
  await timeRun(500); // warms the engine up
  const small = await timeRun(2500);
  const large = await timeRun(10_000);
  expect(large.seconds / small.seconds).toBeLessThan(8);
  expect(large.result.map.paperCount).toBe(10_000);
  expect(large.result.map.themes.length).toBeGreaterThanOrEqual(10);
  const inThemes = large.result.map.themes.reduce((sum, { paperCount }) => sum + paperCount, 0);
  expect(inThemes + large.result.map.unplacedCount).toBe(10_000);
});
