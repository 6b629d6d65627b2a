import type { Manifest } from "#pipeline/contract/manifest.ts";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { runPipeline } from "#pipeline/run-pipeline.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import type { SetName } from "#tests/eval/evaluation-folder.ts";
import { atMost, type Figure, reported } from "#tests/eval/figure.ts";
import { drawNullCorpus } from "#tests/eval/null-corpus.ts";
import type { Part, Workbench } from "#tests/eval/workbench.ts";

const SETS: readonly SetName[] = ["sample", "hf_daily_papers_200"];
const NULL_CORPORA = 20;
const BOUNDS = { must: 1, aim: 0, decimals: 0 };
const EFFECTS = {
  onProgress: () => {},
  signal: { throwIfAborted: () => {} },
  runTasks: runInline,
};

type NullTest = Manifest["quality"]["nullTest"];

export const nulls: Part = {
  name: "nulls",
  run: async (bench) => {
    const figures: Figure[] = [];
    const rows: string[] = [];
    let method = "";
    for (const name of SETS) {
      const { quality, trust } = await bench.build(name);
      const tests = await testNulls(bench, name);
      const claims = tests.filter(({ claims }) => claims).length;
      figures.push(
        atMost(`${name}, of ${NULL_CORPORA} null corpora claim themes`, claims, BOUNDS),
        reported(`${name} itself, trust`, trust),
      );
      rows.push(
        describeTests(
          name,
          quality.nullTest,
          tests.map(({ test }) => test),
        ),
      );
      method = quality.nullTest.method;
    }
    return { figures, details: [method, "", ...HEAD, ...rows].join("\n") };
  },
};

const HEAD = [
  "| set | its measure | its threshold | measures of the null corpora | their thresholds |",
  "|---|---:|---:|---:|---:|",
];

interface NullOutcome {
  readonly claims: boolean;
  readonly test: NullTest;
}

async function testNulls(bench: Workbench, name: SetName): Promise<NullOutcome[]> {
  const { papers } = await bench.build(name);
  const wordVectors = await loadWordVectorsFrom();
  const outcomes: NullOutcome[] = [];
  for (let seed = 1; seed <= NULL_CORPORA; seed++) {
    const input = {
      papers: drawNullCorpus(papers, seed),
      title: "Null corpus",
      wordVectors,
    };
    const { map, quality } = await runPipeline(input, DEFAULT_OPTIONS, EFFECTS);
    outcomes.push({ claims: map.trust !== "none", test: quality.nullTest });
    bench.tell(`Null corpus ${seed} of ${name}: trust ${map.trust}`);
  }
  return outcomes;
}

function describeTests(name: SetName, own: NullTest, others: readonly NullTest[]): string {
  const observed = others.map((test) => test.observed);
  const thresholds = others.map((test) => test.threshold);
  const cells = [
    name,
    own.observed.toFixed(3),
    own.threshold.toFixed(3),
    range(observed),
    range(thresholds),
  ];
  return `| ${cells.join(" | ")} |`;
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
}
