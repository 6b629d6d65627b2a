import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";

/** Sets of papers that the evaluation builds, by name, and where their files are. */
const SETS = {
  sample: "",
  "inspec.dev": "data/keyphrases/inspec.dev.jsonl",
  kdd: "data/keyphrases/kdd.jsonl",
  openreview_dev: "data/keyphrases/openreview_dev.jsonl",
  cs16: "data/corpora/labelled_arxiv_cs16.jsonl.gz",
  hf_daily_papers_200: "data/corpora/hf_daily_papers_200.jsonl",
  hf_daily_papers_2000: "data/corpora/hf_daily_papers_2000.jsonl.gz",
} as const;

export type SetName = keyof typeof SETS;

/** Largest last, so that a fault shows early. */
export const SET_NAMES: readonly SetName[] = [
  "sample",
  "hf_daily_papers_200",
  "kdd",
  "inspec.dev",
  "openreview_dev",
  "hf_daily_papers_2000",
  "cs16",
];

const SAMPLE = join(PROJECT_ROOT, "data/corpora/daily-papers-2025-10-28.txt");

/** Path of a set's file. */
export function pathOfSet(folder: string, name: SetName): string {
  return name === "sample" ? SAMPLE : join(folder, SETS[name]);
}

/** Path of a list of edges, or of the true groups of its nodes. */
export function pathOfGraph(folder: string, name: string, kind: "edges" | "labels"): string {
  return join(folder, `data/graphs/${name}.${kind}.tsv`);
}

/** Path of a scorer: a program that compares lists of papers with the truth. */
export function pathOfScorer(folder: string, kind: "keyphrases" | "themes"): string {
  return join(folder, `eval/${kind}.mjs`);
}

/**
 * The folder with the sets and scorers, which are not part of the project: the one named by
 * ISOTHEME_EVALUATION, else `shared` beside the project. Throws `file-missing`, saying what is needed.
 */
export function findEvaluationFolder(env: NodeJS.ProcessEnv): string {
  const named = env["ISOTHEME_EVALUATION"];
  const folder = resolve(PROJECT_ROOT, named ?? "../shared");
  const needed = [
    ...SET_NAMES.map((name) => pathOfSet(folder, name)),
    pathOfScorer(folder, "keyphrases"),
    pathOfScorer(folder, "themes"),
  ];
  const missing = needed.find((path) => !existsSync(path));
  if (missing === undefined) return folder;
  throw new IsothemeError(
    "file-missing",
    `The evaluation needs sets of papers that are not part of the project, and ${missing} is not there. Set ISOTHEME_EVALUATION to the folder that holds data/keyphrases, data/corpora, data/graphs and eval.`,
  );
}
