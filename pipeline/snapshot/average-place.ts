import type { MapLayout } from "#pipeline/layout/lay-out-map.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { Theme } from "#pipeline/themes/found-themes.ts";

const DECIMALS = 4;

/** Where a theme of another level lies: the middle of its papers, and how far they reach (root mean square). */
export function averagePlace(
  { papers }: Theme,
  layout: MapLayout,
): { readonly x: number; readonly y: number; readonly radius: number } {
  const points = papers.flatMap((paper) => layout.papers[paper] ?? []);
  if (points.length === 0) return { x: 0, y: 0, radius: 0 };
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0);
  return {
    x: round(x, DECIMALS),
    y: round(y, DECIMALS),
    radius: round(Math.sqrt(spread / points.length), DECIMALS),
  };
}
