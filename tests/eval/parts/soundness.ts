import type { BuiltSet } from "#tests/eval/built-set.ts";
import type { Faults } from "#tests/eval/check-soundness.ts";
import { SET_NAMES, type SetName } from "#tests/eval/evaluation-folder.ts";
import { atMost, type Figure, within } from "#tests/eval/figure.ts";
import type { Part } from "#tests/eval/workbench.ts";

const NONE = { must: 0, aim: null, decimals: 0 };

export const soundness: Part = {
  name: "soundness",
  run: async (bench) => {
    const sets: (readonly [SetName, BuiltSet])[] = [];
    for (const name of SET_NAMES) sets.push([name, await bench.build(name)]);
    const add = (fault: keyof Faults): number =>
      sets.reduce((sum, [, { faults }]) => sum + faults[fault], 0);
    return {
      figures: [
        atMost(
          "themes that are not connected, all sets and levels",
          add("disconnectedThemes"),
          NONE,
        ),
        atMost("papers lost, all sets", add("lostPapers"), NONE),
        atMost("names that two themes of a set share, all levels", add("duplicateNames"), NONE),
        ...judgeSample(await bench.build("sample")),
      ],
      details: tabulateSets(sets),
    };
  },
};

/** A page of daily papers should fall into as many themes as a reader can keep in mind. */
function judgeSample({ papers, themeSizes }: BuiltSet): Figure[] {
  const largest = (100 * (themeSizes[0] ?? 0)) / papers.length;
  return [
    within("sample, themes", themeSizes.length, { from: 8, to: 12, decimals: 0 }),
    atMost("sample, papers in the largest theme", largest, {
      must: 20,
      aim: null,
      decimals: 1,
      unit: " %",
    }),
  ];
}

function tabulateSets(sets: readonly (readonly [SetName, BuiltSet])[]): string {
  return [
    "| set | papers | parents | themes | sub-themes | largest | unplaced | stability | resampled | trust |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---|",
    ...sets.map(([name, set]) => describeSet(name, set)),
  ].join("\n");
}

function describeSet(name: SetName, set: BuiltSet): string {
  const { papers, parentCount, quality, subThemeCount, themeOfPaper, themeSizes, trust } = set;
  const largest = (100 * (themeSizes[0] ?? 0)) / papers.length;
  const unplaced = themeOfPaper.filter((theme) => theme === null).length;
  const cells = [
    name,
    papers.length,
    parentCount,
    themeSizes.length,
    subThemeCount,
    `${largest.toFixed(0)} %`,
    unplaced,
    quality.stability.toFixed(2),
    quality.resampleStability?.toFixed(2) ?? "–",
    trust,
  ];
  return `| ${cells.join(" | ")} |`;
}
