import { performance } from "node:perf_hooks";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { tell } from "#pipeline/node/print.ts";
import { type BuiltSet, buildSet } from "./built-set.ts";
import { pathOfSet, type SetName } from "./evaluation-folder.ts";
import type { Figure } from "./figure.ts";

/** What the parts of the evaluation share: the folder, and each set built once for each seed. */
export interface Workbench {
  readonly folder: string;
  /** With the options as shipped, whose seed is taken unless another is given. */
  readonly build: (name: SetName, seed?: number) => Promise<BuiltSet>;
  readonly tell: (line: string) => void;
}

/** A part that can be run alone. */
export interface Part {
  readonly name: string;
  readonly run: (bench: Workbench) => Promise<PartReport>;
}

export interface PartReport {
  readonly figures: readonly Figure[];
  /** Markdown under the figures; empty when there is nothing to add. */
  readonly details: string;
}

export function createWorkbench(folder: string): Workbench {
  const built = new Map<string, Promise<BuiltSet>>();
  return {
    folder,
    build: (name, seed = DEFAULT_OPTIONS.seed) => {
      const key = `${name} ${seed}`;
      const known = built.get(key) ?? buildAndTell(folder, name, seed);
      built.set(key, known);
      return known;
    },
    tell,
  };
}

async function buildAndTell(folder: string, name: SetName, seed: number): Promise<BuiltSet> {
  tell(`Building ${name}, seed ${seed}`);
  const start = performance.now();
  const set = await buildSet(pathOfSet(folder, name), seed);
  const seconds = (performance.now() - start) / 1000;
  tell(`  ${set.papers.length} papers, ${set.themeSizes.length} themes, ${seconds.toFixed(1)} s`);
  return set;
}
