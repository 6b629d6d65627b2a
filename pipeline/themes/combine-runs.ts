import { findConsensus } from "./find-consensus.ts";
import { spreadGroups } from "./find-cores.ts";
import { type GroupingMethod, groupOnce } from "./group-task.ts";
import { countGroups, type Grouping } from "./grouping.ts";
import { joinGroups, type LouvainLevel } from "./louvain-level.ts";
import { overlap } from "./overlap.ts";

/**
 * Makes one grouping of several: what they agree on stays together and is grouped as often again,
 * until runs agree on nothing more; then they vote (core groups, iterated: Ovelgoenne &
 * Geyer-Schulz 2012). The same groupings give the same one.
 */
export function combineRuns(
  level: LouvainLevel,
  runs: readonly Grouping[],
  { method, resolution }: { readonly method: GroupingMethod; readonly resolution: number },
): Grouping {
  let found = runs;
  let count = Number.POSITIVE_INFINITY;
  for (;;) {
    const kept = overlap(found);
    const keptCount = countGroups(kept);
    if (keptCount >= count) return findConsensus(found, kept.length);
    count = keptCount;
    const joined = joinGroups(level, kept);
    const input = { level: joined, method };
    found = runs.map((_, seed) => spreadGroups(kept, groupOnce(input, { resolution, seed })));
  }
}
