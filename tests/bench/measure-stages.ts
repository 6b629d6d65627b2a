import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { PipelineStage } from "#pipeline/effects.ts";
import { buildSnapshot } from "#pipeline/node/build-snapshot.ts";
import { median } from "./median.ts";

/** Seconds a stage took, by its name; `all` is the whole build, from files to the snapshot folder. */
export type StageSeconds = Readonly<Record<string, number>>;

/** Builds the corpus `rounds` times into fresh folders; gives the median seconds of each stage. */
export async function measureStages(corpus: string, rounds: number): Promise<StageSeconds> {
  const samples: StageSeconds[] = [];
  for (let round = 0; round < rounds; round++) samples.push(await measureOnce(corpus));
  const names = Object.keys(samples[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, median(samples.map((sample) => sample[name] ?? Number.NaN))]),
  );
}

async function measureOnce(corpus: string): Promise<StageSeconds> {
  const folder = await mkdtemp(join(tmpdir(), "isotheme-bench-"));
  const ends = new Map<PipelineStage, number>();
  const start = performance.now();
  const manifest = await buildSnapshot(
    { paths: [corpus], title: "Benchmark", asOf: null, format: null, options: DEFAULT_OPTIONS },
    join(folder, "snapshot"),
    (stage) => ends.set(stage, performance.now()),
  );
  const end = performance.now();
  await rm(folder, { recursive: true });
  if (manifest.counts.papers === 0 || manifest.counts.themes === 0) {
    throw new Error(`${corpus}: the build made no map, so its time means nothing.`);
  }
  const seconds: Record<string, number> = {};
  let before = start;
  for (const [stage, time] of ends) {
    seconds[stage] = (time - before) / 1000;
    before = time;
  }
  // The last report of a stage comes before its end; what follows belongs to writing.
  seconds["snapshot"] = (seconds["snapshot"] ?? 0) + (end - before) / 1000;
  seconds["all"] = (end - start) / 1000;
  return seconds;
}
