import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";
import { printLine, tell } from "#pipeline/node/print.ts";
import { toSentence } from "#pipeline/node/to-sentence.ts";
import { findEvaluationFolder } from "./evaluation-folder.ts";
import { type Figure, tabulate } from "./figure.ts";
import { classes } from "./parts/classes.ts";
import { graphs } from "./parts/graphs.ts";
import { keyphrases } from "./parts/keyphrases.ts";
import { neighbours } from "./parts/neighbours.ts";
import { nulls } from "./parts/nulls.ts";
import { seeds } from "./parts/seeds.ts";
import { soundness } from "./parts/soundness.ts";
import { createWorkbench, type Part, type PartReport } from "./workbench.ts";
import { writeBlocks } from "./write-blocks.ts";

/*
 * npm run evaluate                             everything: a table, and the figures in docs/quality.md
 * npm run evaluate -- --only keyphrases,seeds  these parts; the others keep their figures
 *
 * Ends with 1 when a figure misses what it must reach, or when the sets are not there.
 */

const PAGE = join(PROJECT_ROOT, "docs/quality.md");

const PARTS: readonly Part[] = [keyphrases, classes, soundness, graphs, seeds, nulls, neighbours];

try {
  process.exitCode = await evaluate(process.argv.slice(2));
} catch (error) {
  tell(toSentence(error));
  process.exitCode = 1;
}

async function evaluate(args: readonly string[]): Promise<number> {
  const chosen = chooseParts(args);
  const bench = createWorkbench(findEvaluationFolder(process.env));
  const start = performance.now();
  const blocks = new Map([["machine", describeMachine()]]);
  const figures: Figure[] = [];
  for (const part of chosen) {
    bench.tell(`Part ${part.name}`);
    const report = await part.run(bench);
    figures.push(...report.figures);
    blocks.set(part.name, describePart(report));
  }
  printLine(tabulate(figures));
  await writeFile(PAGE, writeBlocks(await readFile(PAGE, "utf8"), blocks));
  tell(`Done in ${Math.round((performance.now() - start) / 1000)} s; the figures are in ${PAGE}`);
  return figures.some(({ verdict }) => verdict === "no") ? 1 : 0;
}

function chooseParts(args: readonly string[]): readonly Part[] {
  const { values } = parseArgs({ args: [...args], options: { only: { type: "string" } } });
  if (values.only === undefined) return PARTS;
  return values.only.split(",").map((name) => {
    const part = PARTS.find((one) => one.name === name);
    if (part !== undefined) return part;
    const names = PARTS.map((one) => one.name).join(", ");
    throw new IsothemeError("usage", `There is no part ${name}; there are ${names}.`);
  });
}

function describePart({ details, figures }: PartReport): string {
  return `${tabulate(figures)}\n\n${details}`.trim();
}

function describeMachine(): string {
  const [first] = cpus();
  return `Node ${process.version}, ${cpus().length} cores, ${first?.model ?? "unknown processor"}, ${process.platform}.`;
}
