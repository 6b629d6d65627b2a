import type { ThemeGraph } from "./build-theme-graph.ts";
import { type Grouping, runLouvain } from "./run-louvain.ts";

const MAX_ROUNDS = 5;
/** Once ties carry the runs' agreement, a few runs show whether any doubt is left. */
const RUNS_PER_ROUND = 5;
/** Two nodes stay tied when more than this share of the runs put them together. */
const MIN_AGREEMENT = 0.5;

/**
 * The grouping that many runs agree on (after Lancichinetti & Fortunato 2012, on the graph's own
 * edges): ties are weighted by the share of runs that keep them together, and grouped again until
 * all runs agree.
 */
export function findConsensus(
  graph: ThemeGraph,
  runs: readonly Grouping[],
  seeds: readonly number[],
): Grouping {
  let agreed = runs;
  for (let round = 0; round < MAX_ROUNDS && !allEqual(agreed); round++) {
    agreed = runLouvain(weighByAgreement(graph, agreed), 1, seeds.slice(0, RUNS_PER_ROUND));
  }
  return agreed[0] ?? new Int32Array(graph.nodeCount);
}

function weighByAgreement(graph: ThemeGraph, runs: readonly Grouping[]): ThemeGraph {
  const shares = graph.sources.map((source, i) => {
    const target = graph.targets[i] ?? source;
    return runs.filter((run) => run[source] === run[target]).length / runs.length;
  });
  const kept = shares.map((share) => share > MIN_AGREEMENT);
  return {
    ...graph,
    sources: graph.sources.filter((_, i) => kept[i]),
    targets: graph.targets.filter((_, i) => kept[i]),
    weights: shares.filter((_, i) => kept[i]),
  };
}

function allEqual(runs: readonly Grouping[]): boolean {
  const [first, ...rest] = runs;
  return rest.every((run) => run.every((group, i) => group === first?.[i]));
}
