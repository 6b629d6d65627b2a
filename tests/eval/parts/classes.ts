import { pathOfScorer, pathOfSet } from "#tests/eval/evaluation-folder.ts";
import { atLeast, reported } from "#tests/eval/figure.ts";
import { scoreThemes } from "#tests/eval/run-scorer.ts";
import type { Part } from "#tests/eval/workbench.ts";

const NMI_BOUNDS = { must: 0.56, aim: 0.61, decimals: 3 };
const ARI_BOUNDS = { must: 0.44, aim: 0.5, decimals: 3 };

export const classes: Part = {
  name: "classes",
  run: async (bench) => {
    const { papers, themeOfPaper } = await bench.build("cs16");
    const scores = await scoreThemes(
      pathOfScorer(bench.folder, "themes"),
      pathOfSet(bench.folder, "cs16"),
      papers.map(({ key }, paper) => ({ id: key, theme: themeOfPaper[paper] ?? null })),
    );
    return {
      figures: [
        atLeast("cs16, NMI", scores.nmi, NMI_BOUNDS),
        atLeast("cs16, ARI", scores.ari, ARI_BOUNDS),
        reported("cs16, purity", scores.purity.toFixed(3)),
        reported("cs16, themes (16 classes)", String(scores.themes)),
        reported("cs16, share of papers in the largest theme", scores.largest.toFixed(3)),
        reported("cs16, share of papers in no theme", scores.unassigned.toFixed(3)),
        reported("cs16, papers of the set that the map lacks", String(scores.missing)),
      ],
      details: "",
    };
  },
};
