import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import * as v from "valibot";
import { nodeArguments } from "#tests/support/run-program.ts";
import { type CorpusCost, corpusCostSchema } from "./corpus-cost.ts";

export interface MeasuredBuild extends CorpusCost {
  /** Also the start of the program and its end, as whoever calls it waits for them. */
  readonly secondsInAll: number;
}

/** Builds the corpus in a process of its own, so that its memory is its own, too. */
export async function measureCorpus(corpus: string): Promise<MeasuredBuild> {
  const start = performance.now();
  const child = spawn(process.execPath, nodeArguments("tests/bench/build-once.ts", [corpus]), {
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
