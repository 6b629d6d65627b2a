import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { adjustedRand } from "./measure-groups.ts";

const MAX_ROUNDS = 10;

/**
 * The grouping that runs agree on, by vote (after Dimitriadou, Weingessel & Hornik 2002): it begins
 * with the run most like the others; each group of each run stands for the group of the consensus
 * that it is most like, and each node goes where most runs put it; again, until nothing moves.
 * Unlike groupings of the runs' agreement it keeps to their resolution. Likeness between runs is
 * taken of the first `itemCount` nodes.
 */
export function findConsensus(runs: readonly Grouping[], itemCount: number): Grouping {
  let consensus = findMedoid(runs, itemCount);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = vote(consensus, runs);
    const isSame = next.every((group, node) => group === consensus[node]);
    consensus = next;
    if (isSame) break;
  }
  return consensus;
}

/** The run that agrees most with the others, the first of equals. */
function findMedoid(runs: readonly Grouping[], itemCount: number): Grouping {
  const items = runs.map((run) => run.subarray(0, itemCount));
  const sums = new Float64Array(runs.length);
  for (const [i, a] of items.entries()) {
    for (let j = 0; j < i; j++) {
      const agreement = adjustedRand(a, items[j] ?? a);
      sums[i] = (sums[i] ?? 0) + agreement;
      sums[j] = (sums[j] ?? 0) + agreement;
    }
  }
  const best = sums.reduce((most, sum, i) => (sum > (sums[most] ?? 0) + LEAST_GAIN ? i : most), 0);
  return Int32Array.from(runs[best] ?? []);
}

/** Sums of agreements nearer to each other than this are equal. */
const LEAST_GAIN = 1e-9;

/** Each node in the group of the consensus where most runs put it; its own when that is one of them. */
function vote(consensus: Grouping, runs: readonly Grouping[]): Grouping {
  const count = countGroups(consensus);
  const translations = runs.map((run) => translate(run, consensus, count));
  const votes = new Int32Array(count);
  return consensus.map((own, node) => {
    const choices = runs.map((run, i) => translations[i]?.[run[node] ?? NO_GROUP] ?? own);
    const winner = countVotes(choices, own, votes);
    for (const group of choices) votes[group] = 0;
    return winner;
  });
}

/** The group with most votes: `own` among equals, else the one that had them first. Leaves the counts in `votes`. */
function countVotes(choices: readonly number[], own: number, votes: Int32Array): number {
  let best = own;
  let most = 0;
  for (const group of choices) {
    const sum = (votes[group] ?? 0) + 1;
    votes[group] = sum;
    if (sum < most || (sum === most && group !== own)) continue;
    best = group;
    most = sum;
  }
  return best;
}

/** For each group of a run the group of the consensus that is most like it (Jaccard). */
function translate(run: Grouping, consensus: Grouping, count: number): Int32Array {
  const runCount = countGroups(run);
  const shared = new Map<number, number>();
  const sizes = new Int32Array(count);
  const runSizes = new Int32Array(runCount);
  for (const [node, group] of run.entries()) {
    const own = consensus[node] ?? NO_GROUP;
    if (own === NO_GROUP || group === NO_GROUP) continue;
    sizes[own] = (sizes[own] ?? 0) + 1;
    runSizes[group] = (runSizes[group] ?? 0) + 1;
    const cell = group * count + own;
    shared.set(cell, (shared.get(cell) ?? 0) + 1);
  }
  const likeness = new Float64Array(runCount);
  const translation = new Int32Array(runCount);
  for (const [cell, both] of shared) {
    const own = cell % count;
    const group = (cell - own) / count;
    const jaccard = both / ((sizes[own] ?? 0) + (runSizes[group] ?? 0) - both);
    if (jaccard <= (likeness[group] ?? 0)) continue;
    likeness[group] = jaccard;
    translation[group] = own;
  }
  return translation;
}
