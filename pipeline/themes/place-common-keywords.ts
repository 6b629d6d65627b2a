import { npmi } from "#pipeline/links/npmi.ts";
import type { ThemeGraphInput } from "./build-theme-graph.ts";
import { NO_GROUP } from "./merge-small-groups.ts";
import type { Grouping } from "./run-louvain.ts";

/**
 * Keywords that are too common to help find themes still belong somewhere on the map: with the
 * theme whose papers have them most above chance (NPMI of keyword and theme).
 */
export function placeCommonKeywords(groups: Grouping, input: ThemeGraphInput): Grouping {
  const paperCount = input.nearest.length;
  const sizes = countByGroup(groups.subarray(0, paperCount));
  const homeless = countInThemes(groups, input);
  const placed = groups.slice();
  for (const [keyword, papersByGroup] of homeless) {
    let best = NO_GROUP;
    let strongest = Number.NEGATIVE_INFINITY;
    for (const [group, both] of [...papersByGroup].toSorted((a, b) => a[0] - b[0])) {
      const source = input.paperCounts[keyword] ?? 0;
      const target = sizes.get(group) ?? 0;
      const strength = npmi({ papers: paperCount, source, target, both });
      if (strength <= strongest) continue;
      best = group;
      strongest = strength;
    }
    placed[paperCount + keyword] = best;
  }
  return placed;
}

function countByGroup(groups: Grouping): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

/** For each shared keyword without a group: how many papers of each group have it. */
function countInThemes(
  groups: Grouping,
  { keywordsByPaper, nearest }: ThemeGraphInput,
): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    const group = groups[paper] ?? NO_GROUP;
    if (group === NO_GROUP) continue;
    for (const { keyword } of keywords) {
      if (groups[nearest.length + keyword] !== NO_GROUP) continue;
      const row = counts.get(keyword) ?? new Map<number, number>();
      row.set(group, (row.get(group) ?? 0) + 1);
      counts.set(keyword, row);
    }
  }
  return counts;
}
