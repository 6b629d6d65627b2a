import { adjustedRand } from "#pipeline/themes/measure-groups.ts";
import { toGroups } from "#tests/eval/built-set.ts";
import type { SetName } from "#tests/eval/evaluation-folder.ts";
import { atLeast, type Figure, reported } from "#tests/eval/figure.ts";
import type { Part } from "#tests/eval/workbench.ts";

const SETS: readonly SetName[] = ["sample", "hf_daily_papers_200", "hf_daily_papers_2000", "cs16"];
const SEEDS = [1, 2, 3] as const;
const BOUNDS = { must: 0.9, aim: 0.97, decimals: 3 };

export const seeds: Part = {
  name: "seeds",
  run: async (bench) => {
    const figures: Figure[] = [];
    for (const name of SETS) {
      const groups: Int32Array[] = [];
      for (const seed of SEEDS) groups.push(toGroups(await bench.build(name, seed)));
      const [first, second, third] = groups;
      const ari = (a: Int32Array | undefined, b: Int32Array | undefined): number =>
        adjustedRand(a ?? [], b ?? []);
      figures.push(
        atLeast(`${name}, ARI of seeds 1 and 2`, ari(first, second), BOUNDS),
        atLeast(`${name}, ARI of seeds 1 and 3`, ari(first, third), BOUNDS),
        reported(`${name}, ARI of seeds 2 and 3`, ari(second, third).toFixed(BOUNDS.decimals)),
      );
    }
    return { figures, details: "" };
  },
};
