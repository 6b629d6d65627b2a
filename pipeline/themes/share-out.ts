import { round } from "#pipeline/numeric/round.ts";
import type { Membership } from "./found-themes.ts";
import { forEachTie, type Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { createPulls } from "./pull.ts";

/** A theme with a smaller share of a node is not told of. */
const LEAST_SHARE = 0.05;
const DECIMALS = 6;

/**
 * For each node the themes that draw it more than chance would, with their shares of that pull: its
 * own first, the others strongest first; they sum to 1. Settled nodes are drawn most by their own;
 * where a theme of one piece and enough papers had to take a node in against a stronger pull, its
 * share counts as much as that. A node that nothing draws is its theme's alone.
 */
export function shareOut(graph: Graph, themes: Grouping, resolution: number): Membership[][] {
  const pulls = createPulls(graph, themes, resolution);
  return Array.from(themes, (own, node) =>
    own === NO_GROUP ? [] : toMemberships(pulls(node), own),
  );
}

/** Memberships from what draws to each theme; `own` comes first, and what is below 0 draws nothing. */
export function toMemberships(draws: ArrayLike<number>, own: number): Membership[] {
  let [total, most] = [0, 0];
  for (let theme = 0; theme < draws.length; theme++) {
    const draw = Math.max(0, draws[theme] ?? 0);
    total += draw;
    most = Math.max(most, draw);
  }
  if (total <= 0) return [[own, 1]];
  const others: [theme: number, pull: number][] = [];
  let sum = most;
  for (let theme = 0; theme < draws.length; theme++) {
    const draw = draws[theme] ?? 0;
    if (theme === own || draw < LEAST_SHARE * total) continue;
    others.push([theme, draw]);
    sum += draw;
  }
  if (others.length === 0) return [[own, 1]];
  const shares = others
    .map(([theme, draw]): Membership => [theme, round(draw / sum, DECIMALS)])
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const rest = shares.reduce((all, [, weight]) => all + weight, 0);
  return [[own, round(1 - rest, DECIMALS)], ...shares];
}

/** Weight of the ties between each two themes that have any, the smaller number first. */
export function tieThemes(
  graph: Graph,
  themes: Grouping,
): (readonly [source: number, target: number, weight: number])[] {
  const count = countGroups(themes);
  const sums = new Float64Array(count * count);
  forEachTie(graph, (a, b, weight) => {
    const [themeA, themeB] = [themes[a] ?? NO_GROUP, themes[b] ?? NO_GROUP];
    if (themeA === themeB || themeA === NO_GROUP || themeB === NO_GROUP) return;
    const cell = Math.min(themeA, themeB) * count + Math.max(themeA, themeB);
    sums[cell] = (sums[cell] ?? 0) + weight;
  });
  return Array.from(sums, (weight, cell) => {
    const target = cell % count;
    return [(cell - target) / count, target, weight] as const;
  }).filter(([, , weight]) => weight > 0);
}
