import { cpus } from "node:os";
import { basename, resolve } from "node:path";
import process from "node:process";
import { printLine, tell } from "#pipeline/node/print.ts";
import { type MeasuredBuild, measureCorpus } from "./measure-corpus.ts";
import { measureLayouts, tabulateLayouts } from "./measure-layouts.ts";
import { measureMaps } from "./measure-map.ts";
import {
  measureNeighbours,
  type NeighbourCosts,
  tabulateNeighbours,
} from "./measure-neighbours.ts";
import { measurePage } from "./measure-page.ts";
import { middleBuild } from "./middle-build.ts";
import { tabulateCosts } from "./tabulate-costs.ts";
import { tabulateMaps } from "./tabulate-maps.ts";

/*
 * npm run bench             the sample: seconds and memory a stage, medians; then the page
 * npm run bench -- FILE...  these corpora instead, and how each stage grows with size: medians of five
 *                           builds of those that take less than half a minute, one build of the others
 *
 * npm run bench -- layout [FILE...]   the layout of the sample, or of these, beside ForceAtlas2
 * npm run bench -- neighbours FILE...  near papers as shipped, beside comparing all with all
 * npm run bench -- map [COUNT...]      the page's map of 1,000, 10,000 and 50,000 dots, or of so many,
 *                                      beside plain sigma
 *
 * Each build has a process of its own. Reports and never fails on time; it does fail when the work
 * was not done.
 */

const SAMPLE = resolve(import.meta.dirname, "../../data/corpora/daily-papers-2025-10-28.txt");
const MAP_SIZES = [1000, 10_000, 50_000] as const;
const ROUNDS = 5;
/** What takes longer is built once. */
const LONG_SECONDS = 30;

const corpora = process.argv.slice(2);
printLine(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}\n`,
);

const [subject, ...files] = corpora;
if (subject === "layout") {
  for (const file of files.length > 0 ? files : [SAMPLE]) {
    printLine(tabulateLayouts(basename(file), await measureLayouts(file)));
  }
} else if (subject === "neighbours") {
  const costs: NeighbourCosts[] = [];
  for (const file of files) costs.push(await measureNeighbours(file));
  printLine(tabulateNeighbours(costs));
} else if (subject === "map") {
  const sizes = files.length > 0 ? files.map(Number) : MAP_SIZES;
  for await (const costs of measureMaps(sizes)) printLine(`${tabulateMaps([costs])}\n`);
} else if (subject === undefined) {
  printLine(tabulateCosts([middleBuild(await measureRounds(SAMPLE, ROUNDS))]));
  await printPage();
} else {
  const builds: MeasuredBuild[] = [];
  for (const corpus of corpora) builds.push(middleBuild(await measureRounds(corpus, ROUNDS)));
  printLine(tabulateCosts(builds));
}

async function measureRounds(corpus: string, rounds: number): Promise<MeasuredBuild[]> {
  const builds: MeasuredBuild[] = [];
  for (let round = 0; round < rounds; round++) {
    const build = await measureCorpus(corpus);
    tell(
      `${corpus}: ${build.papers} papers, ${build.themes} themes, ${build.seconds.toFixed(1)} s`,
    );
    builds.push(build);
    if (build.seconds > LONG_SECONDS) break;
  }
  return builds;
}

async function printPage(): Promise<void> {
  const { answerMs, bytesBeforeMap, mapMs } = await measurePage(ROUNDS);
  printLine(`\n| the page, first visit on loopback | |\n|---|---:|`);
  printLine(`| first map | ${Math.round(mapMs)} ms |`);
  printLine(`| sent before it, compressed | ${Math.round(bytesBeforeMap / 1000)} kB |`);
  printLine(`| first answer of the database | ${Math.round(answerMs)} ms |`);
}
