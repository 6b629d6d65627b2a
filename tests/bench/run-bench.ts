import { cpus } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import { measurePage } from "./measure-page.ts";
import { measureStages } from "./measure-stages.ts";

/*
 * npm run bench             the sample: seconds a stage, then the page
 * npm run bench -- FILE...  seconds a stage for these corpora instead
 *
 * Reports and never fails on time; it does fail when the work was not done.
 */

const SAMPLE = resolve(import.meta.dirname, "../../data/corpora/daily-papers-2025-10-28.txt");
const ROUNDS = 5;

const corpora = process.argv.slice(2);
print(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}`,
);

for (const corpus of corpora.length > 0 ? corpora : [SAMPLE]) {
  const seconds = await measureStages(corpus, corpora.length > 0 ? 1 : ROUNDS);
  print(`\n| stage | seconds |\n|---|---:|`);
  for (const [stage, value] of Object.entries(seconds)) print(`| ${stage} | ${value.toFixed(2)} |`);
  print(
    `\nPeak memory of the process so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}

if (corpora.length === 0) {
  const { answerMs, bytesBeforeMap, mapMs } = await measurePage(ROUNDS);
  print(`\n| the page, first visit on loopback | |\n|---|---:|`);
  print(`| first map | ${Math.round(mapMs)} ms |`);
  print(`| sent before it, compressed | ${Math.round(bytesBeforeMap / 1000)} kB |`);
  print(`| first answer of the database | ${Math.round(answerMs)} ms |`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
