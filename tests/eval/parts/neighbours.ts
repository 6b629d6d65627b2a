import { SET_NAMES } from "#tests/eval/evaluation-folder.ts";
import { type Figure, reported } from "#tests/eval/figure.ts";
import type { Part } from "#tests/eval/workbench.ts";

export const neighbours: Part = {
  name: "neighbours",
  run: async (bench) => {
    const figures: Figure[] = [];
    for (const name of SET_NAMES) {
      const { neighbours: kind, recall, recallSample } = (await bench.build(name)).similarity;
      const sample = kind === "exact" ? "" : `, on a sample of ${recallSample} papers`;
      figures.push(reported(`${name}, recall (${kind}${sample})`, recall.toFixed(3)));
    }
    return { figures, details: "" };
  },
};
