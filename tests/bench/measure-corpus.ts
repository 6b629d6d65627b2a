import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import * as v from "valibot";
import { ensureProgram } from "#pipeline/node/bootstrap/ensure-program.mjs";
import { NODE_FLAGS } from "#pipeline/node/bootstrap/node-flags.mjs";
import { type CorpusCost, corpusCostSchema } from "./corpus-cost.ts";

export interface MeasuredBuild extends CorpusCost {
  /** Also the start of the program and its end, as whoever calls it waits for them. */
  readonly secondsInAll: number;
}

/** The program as it is delivered, with the file that measures a build. */
const WITH_BENCH = {
  entries: { "build-once": "tests/bench/build-once.ts" },
  sources: ["tests/bench"],
};

/** Builds the corpus in a process of its own, so that its memory is its own, too. */
export async function measureCorpus(corpus: string): Promise<MeasuredBuild> {
  const program = join(await ensureProgram(WITH_BENCH), "build-once.mjs");
  const start = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, program, corpus], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Error(`${corpus}: the build failed, as said above.`);
  const cost = v.parse(corpusCostSchema, JSON.parse(text));
  return { ...cost, secondsInAll: (performance.now() - start) / 1000 };
}
