import { pathOfScorer, pathOfSet, type SetName } from "#tests/eval/evaluation-folder.ts";
import { atLeast, type Figure, reported } from "#tests/eval/figure.ts";
import { rankNounPhrases } from "#tests/eval/noun-phrase-baseline.ts";
import { type KeyphraseScores, scoreKeyphrases } from "#tests/eval/run-scorer.ts";
import type { Part, Workbench } from "#tests/eval/workbench.ts";

/** As many as the scorer looks at. */
const MOST_KEYWORDS = 15;

const INSPEC_BOUNDS = { must: 36, aim: 40, decimals: 2 };
/** Ours as a multiple of the baseline's score. */
const RATIO_BOUNDS = { must: 1.15, aim: null, decimals: 2 };

export const keyphrases: Part = {
  name: "keyphrases",
  run: async (bench) => {
    const inspec = await scoreSet(bench, "inspec.dev");
    const kdd = await scoreSet(bench, "kdd");
    const openreview = await scoreSet(bench, "openreview_dev");
    const figures = [
      reported("Inspec dev, F1@5", inspec.ours["f1@5"].toFixed(2)),
      atLeast("Inspec dev, F1@10", inspec.ours["f1@10"], INSPEC_BOUNDS),
      reported("Inspec dev, F1@15", inspec.ours["f1@15"].toFixed(2)),
      ...compare("KDD", kdd),
      ...compare("openreview_dev", openreview),
    ];
    return { figures, details: tabulateScores([inspec, kdd, openreview]) };
  },
};

interface Scored {
  readonly name: SetName;
  readonly ours: KeyphraseScores;
  readonly baseline: KeyphraseScores;
}

async function scoreSet(bench: Workbench, name: SetName): Promise<Scored> {
  const { keywordsOfPaper, papers } = await bench.build(name);
  const baseline = rankNounPhrases(papers, MOST_KEYWORDS);
  const score = (keywords: readonly (readonly string[])[]): Promise<KeyphraseScores> =>
    scoreKeyphrases(
      pathOfScorer(bench.folder, "keyphrases"),
      pathOfSet(bench.folder, name),
      papers.map(({ key }, paper) => ({ id: key, keywords: keywords[paper] ?? [] })),
    );
  return { name, ours: await score(keywordsOfPaper), baseline: await score(baseline) };
}

function compare(name: string, { baseline, ours }: Scored): Figure[] {
  return (["f1@5", "f1@10"] as const).flatMap((measure) => {
    const label = `${name}, ${measure.toUpperCase()}`;
    return [
      reported(label, ours[measure].toFixed(2)),
      atLeast(`${label}, ours / TF-IDF`, ours[measure] / baseline[measure], RATIO_BOUNDS),
    ];
  });
}

function tabulateScores(sets: readonly Scored[]): string {
  const row = (name: string, scores: KeyphraseScores): string =>
    `| ${name} | ${scores.papers} | ${scores.answered} | ${scores["f1@5"].toFixed(2)} | ${scores["f1@10"].toFixed(2)} | ${scores["f1@15"].toFixed(2)} |`;
  return [
    "| set and method | papers | answered | F1@5 | F1@10 | F1@15 |",
    "|---|---:|---:|---:|---:|---:|",
    ...sets.flatMap(({ baseline, name, ours }) => [
      row(`${name}, ours`, ours),
      row(`${name}, TF-IDF of noun phrases`, baseline),
    ]),
  ].join("\n");
}
