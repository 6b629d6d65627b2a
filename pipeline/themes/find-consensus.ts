import {
  countGroups,
  type Grouping,
  isSameGrouping,
  NO_GROUP,
  nodesOf,
  toRows,
} from "./grouping.ts";
import { adjustedRand } from "./measure-groups.ts";

const MAX_ROUNDS = 10;

/**
 * The grouping that runs agree on, by vote, beginning with the run most like the others. Likeness
 * between runs is taken of the first `itemCount` nodes.
 */
export function findConsensus(runs: readonly Grouping[], itemCount: number): Grouping {
  return voteFrom(findMedoid(runs, itemCount), runs);
}

/**
 * The grouping that runs agree on, by vote (after Dimitriadou, Weingessel & Hornik 2002), from a
 * grouping that says about which groups they vote: each group of each run stands for the group of
 * the consensus that it is most like, and each node goes where most runs put it; again, until nothing
 * moves. Unlike groupings of the runs' agreement it keeps to their resolution.
 */
export function voteFrom(start: Grouping, runs: readonly Grouping[]): Grouping {
  let consensus = start;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = vote(consensus, runs);
    const isSame = isSameGrouping(next, consensus);
    consensus = next;
    if (isSame) break;
  }
  return consensus;
}

/** Of hundreds of runs, as many are compared with one another: the work grows with the square. */
const COMPARED = 30;

/** The run that agrees most with the others, the first of equals; one of the first `COMPARED`. */
function findMedoid(runs: readonly Grouping[], itemCount: number): Grouping {
  const items = runs.slice(0, COMPARED).map((run) => run.subarray(0, itemCount));
  const sums = new Float64Array(items.length);
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
  const choices = new Int32Array(runs.length);
  const winners = new Int32Array(consensus.length);
  for (let node = 0; node < consensus.length; node++) {
    const own = consensus[node] ?? NO_GROUP;
    for (let run = 0; run < runs.length; run++) {
      choices[run] = translations[run]?.[runs[run]?.[node] ?? NO_GROUP] ?? own;
    }
    winners[node] = countVotes(choices, own, votes);
    for (let run = 0; run < runs.length; run++) votes[choices[run] ?? 0] = 0;
  }
  return winners;
}

/** The group with most votes: `own` among equals, else the one that had them first. Leaves the counts in `votes`. */
function countVotes(choices: Int32Array, own: number, votes: Int32Array): number {
  let best = own;
  let most = 0;
  for (let run = 0; run < choices.length; run++) {
    const group = choices[run] ?? 0;
    const sum = (votes[group] ?? 0) + 1;
    votes[group] = sum;
    if (sum < most || (sum === most && group !== own)) continue;
    best = group;
    most = sum;
  }
  return best;
}

/**
 * For each group of a run the group of the consensus that is most like it (Jaccard), the one met first
 * of equals; nodes without a group in either do not count.
 */
function translate(run: Grouping, consensus: Grouping, count: number): Int32Array {
  const rows = toRows(run, countGroups(run));
  const sizes = countBoth(run, consensus, count);
  const tally = { shared: new Int32Array(count), met: new Int32Array(count) };
  return Int32Array.from(rows.starts.subarray(1), (_, group) =>
    findMostLike(nodesOf(rows, group), consensus, { sizes, ...tally }),
  );
}

/** Nodes of each group of the consensus that are in a group of the run too. */
function countBoth(run: Grouping, consensus: Grouping, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let node = 0; node < run.length; node++) {
    const own = consensus[node] ?? NO_GROUP;
    if (own !== NO_GROUP && run[node] !== NO_GROUP) sizes[own] = (sizes[own] ?? 0) + 1;
  }
  return sizes;
}

interface Tally {
  readonly sizes: Int32Array;
  /** All 0 between calls. */
  readonly shared: Int32Array;
  readonly met: Int32Array;
}

/** The group of the consensus that is most like a group of these nodes; 0 when none shares a node. */
function findMostLike(
  nodes: Int32Array,
  consensus: Grouping,
  { met, shared, sizes }: Tally,
): number {
  let [size, metCount] = [0, 0];
  for (const node of nodes) {
    const own = consensus[node] ?? NO_GROUP;
    if (own === NO_GROUP) continue;
    if (shared[own] === 0) met[metCount++] = own;
    shared[own] = (shared[own] ?? 0) + 1;
    size++;
  }
  let [best, most] = [0, 0];
  for (const own of met.subarray(0, metCount)) {
    const both = shared[own] ?? 0;
    shared[own] = 0;
    const jaccard = both / ((sizes[own] ?? 0) + size - both);
    if (jaccard <= most) continue;
    best = own;
    most = jaccard;
  }
  return best;
}
