import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { buildSnapshot } from "#pipeline/node/build-snapshot.ts";
import { printLine } from "#pipeline/node/print.ts";
import type { CorpusCost } from "./corpus-cost.ts";
import { createMemoryGauge } from "./peak-memory.ts";
import { createStageClock } from "./stage-clock.ts";

/*
 * The process in which run-bench measures one build: the corpus file is its argument, its costs as
 * JSON are its answer. Fails when the build made no map, for its time would mean nothing.
 */

const [corpus = ""] = process.argv.slice(2);
printLine(JSON.stringify(await buildOnce(corpus)));

async function buildOnce(path: string): Promise<CorpusCost> {
  const folder = await mkdtemp(join(tmpdir(), "isotheme-bench-"));
  try {
    const { readPeak } = createMemoryGauge();
    const clock = createStageClock({ now: () => performance.now(), readPeak });
    const start = performance.now();
    const { counts } = await buildSnapshot(
      { paths: [path], title: "Benchmark", asOf: null, format: null, options: DEFAULT_OPTIONS },
      join(folder, "snapshot"),
      clock.onProgress,
    );
    const stages = clock.finish();
    const seconds = (performance.now() - start) / 1000;
    if (counts.papers === 0 || counts.themes === 0) {
      throw new Error(`${path}: the build made no map, so its time means nothing.`);
    }
    return { papers: counts.papers, themes: counts.themes, stages, seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
