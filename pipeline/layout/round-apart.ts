import { round } from "#pipeline/numeric/round.ts";
import type { Places } from "./dots.ts";

/**
 * Points rounded to so many decimals, no two of them at one place: one that would fall on another
 * moves sideways by the least step until it does not. Null where there is no number.
 */
export function roundApart(
  { x, y }: Places,
  decimals: number,
): ({ readonly x: number; readonly y: number } | null)[] {
  const step = 10 ** -decimals;
  const taken = new Set<string>();
  return Array.from(x, (value, i) => {
    if (Number.isNaN(value)) return null;
    const point = { x: round(value, decimals), y: round(y[i] ?? 0, decimals) };
    while (taken.has(`${point.x} ${point.y}`)) point.x = round(point.x + step, decimals);
    taken.add(`${point.x} ${point.y}`);
    return point;
  });
}
