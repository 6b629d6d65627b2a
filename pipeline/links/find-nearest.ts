import type { RunTasks, Task } from "#pipeline/effects.ts";
import { cutIntoParts } from "#pipeline/numeric/cut-into-parts.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { createRoughDots } from "#pipeline/numeric/rough-dots.ts";
import { round } from "#pipeline/numeric/round.ts";
import { shareableBytes } from "#pipeline/numeric/shareable.ts";
import { exactNearestTask, type NearSearch } from "./exact-nearest-task.ts";
import { meetInLeavesTask } from "./meet-in-leaves-task.ts";
import { makeNearest, type NearestPapers, nearestOf, putRows, shorten } from "./nearest-papers.ts";
import type { NeighbourAccount } from "./paper-links.ts";
import { plantTree } from "./plant-tree.ts";
import { improveNearTask, startNearTask } from "./search-near-tasks.ts";

export interface FoundNearest {
  readonly nearest: NearestPapers;
  readonly account: Pick<NeighbourAccount, "method" | "recall" | "sample">;
}

export interface FindNearestEffects {
  readonly runTasks: RunTasks;
  /** `fraction` done, 0 to 1; what it throws ends the search. */
  readonly onProgress: (fraction: number) => void;
}

/** With more papers than this, comparing each with all takes too long. */
const MOST_FOR_EXACT = 5000;
/** Places held beside those asked for while one searches: they lead to more. */
const SPARE_PLACES = 2;
const TREES = 8;
/** Near papers taken from a leaf of one tree. */
const PLACES_PER_TREE = 6;
const ROUNDS = 3;
const RECALL_SAMPLE = 200;
/** Papers of the sample that make one task. */
const SAMPLE_PART = 20;
const RECALL_DECIMALS = 4;
/** The same whatever the seed of a run: how alike papers are is not left to that. */
const [SAMPLE_SEED, TREE_SEED] = [7919, 104_729];

/**
 * The nearest papers of each paper: by comparing all with all in small corpora; in large ones by
 * proposals (rarer words, random projection trees) and rounds of looking beyond the near ones, with
 * the share of the truly nearest that this finds measured on a sample.
 */
export function findNearest(
  search: NearSearch,
  effects: FindNearestEffects,
): Promise<FoundNearest> {
  const papers = search.features.wording.starts.length - 1;
  return papers > MOST_FOR_EXACT
    ? findApproximately(search, effects)
    : findExactly(search, effects);
}

async function findExactly(search: NearSearch, effects: FindNearestEffects): Promise<FoundNearest> {
  const nearest = await fillRows(exactNearestTask, search, listPapers(search), effects);
  return { nearest, account: { method: "exact", recall: 1, sample: 0 } };
}

async function findApproximately(
  search: NearSearch,
  { onProgress, runTasks }: FindNearestEffects,
): Promise<FoundNearest> {
  const steps = TREES + 1 + ROUNDS + 1;
  let step = 0;
  const stepEffects = (): FindNearestEffects => {
    const before = step++;
    return {
      runTasks,
      onProgress: (fraction) => {
        onProgress((before + fraction) / steps);
      },
    };
  };
  const wide = { ...search, count: search.count + SPARE_PLACES };
  const order = orderByNearness(search);
  const fromTrees: NearestPapers[] = [];
  const trees = search.features.meaning === null ? 0 : TREES;
  const seeds = Array.from({ length: trees }, (_, tree) => (tree + 1) * TREE_SEED);
  for await (const near of runTasks(
    meetInLeavesTask,
    { ...search, count: PLACES_PER_TREE },
    seeds,
  )) {
    fromTrees.push(near);
    stepEffects().onProgress(1);
  }
  let nearest = await fillRows(startNearTask, { ...wide, fromTrees }, order, stepEffects());
  let fresh = shareableBytes(nearest.papers.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const graph = { nearest, fresh };
    nearest = await fillRows(improveNearTask, { ...wide, graph }, order, stepEffects());
    fresh = findFresh(graph.nearest, nearest);
  }
  const found = shorten(nearest, search.count);
  const account = await measureRecall(search, found, stepEffects());
  return { nearest: found, account: { method: "approximate", ...account } };
}

function listPapers({ features }: NearSearch): Int32Array {
  return Int32Array.from({ length: features.wording.starts.length - 1 }, (_, paper) => paper);
}

/**
 * The papers in the order of a tree's leaves: near ones, one after the other, are compared with much
 * the same papers, which are then still near the processor. Changes nothing in what is found.
 */
function orderByNearness(search: NearSearch): Int32Array {
  const { meaning } = search.features;
  const papers = listPapers(search);
  if (meaning === null) return papers;
  const rough = createRoughDots(meaning.rough);
  return plantTree(papers.length, rough, TREE_SEED).papers;
}

/** Does a task for all papers, part by part, in this order. */
async function fillRows<Shared extends NearSearch>(
  task: Task<Shared, readonly number[], NearestPapers>,
  shared: Shared,
  order: Int32Array,
  { onProgress, runTasks }: FindNearestEffects,
): Promise<NearestPapers> {
  const nearest = makeNearest(order.length, shared.count);
  let done = 0;
  for await (const rows of runTasks(task, shared, cutIntoParts([...order]))) {
    const count = rows.papers.length / shared.count;
    putRows(nearest, order.subarray(done, done + count), rows);
    done += count;
    onProgress(done / order.length);
  }
  return nearest;
}

/** Marks the places whose paper was not in the same row before. */
function findFresh(before: NearestPapers, now: NearestPapers): Uint8Array {
  const fresh = shareableBytes(now.papers.length);
  for (const [at, paper] of now.papers.entries()) {
    const row = Math.floor(at / now.count);
    if (paper >= 0 && !nearestOf(before, row).includes(paper)) fresh[at] = 1;
  }
  return fresh;
}

/** The share of the truly nearest that were found, on a sample of papers. */
async function measureRecall(
  search: NearSearch,
  found: NearestPapers,
  { onProgress, runTasks }: FindNearestEffects,
): Promise<{ readonly recall: number; readonly sample: number }> {
  const random = createRandom(SAMPLE_SEED);
  const papers = found.papers.length / found.count;
  const sample = Array.from({ length: RECALL_SAMPLE }, () => Math.floor(random() * papers));
  let [done, hits, all] = [0, 0, 0];
  for await (const rows of runTasks(exactNearestTask, search, cutIntoParts(sample, SAMPLE_PART))) {
    for (let row = 0; row * rows.count < rows.papers.length; row++) {
      const truly = nearestOf(rows, row).length;
      // Of papers that are equally near any will do.
      const least = rows.weights[row * rows.count + truly - 1] ?? 0;
      all += truly;
      hits += Math.min(truly, countAtLeast(found, sample[done] ?? 0, least));
      done++;
    }
    onProgress(done / sample.length);
  }
  return { recall: all === 0 ? 1 : round(hits / all, RECALL_DECIMALS), sample: RECALL_SAMPLE };
}

/** How many of the near papers found for one are no less near than this. */
function countAtLeast(
  { count, papers, weights }: NearestPapers,
  paper: number,
  least: number,
): number {
  let near = 0;
  for (let at = paper * count; at < (paper + 1) * count; at++) {
    if ((papers[at] ?? -1) >= 0 && (weights[at] ?? 0) >= least) near++;
  }
  return near;
}
