import type { MapModel } from "#src/features/map/model/map-model.ts";
import { formatCount } from "#src/lib/format-count.ts";

/**
 * The line below the ends of a link: `3 papers have both, weight 0.61`. Empty for two dots whose
 * link the map does not draw.
 */
export function describeLink({ map, kind }: MapModel, a: number, b: number): string {
  if (kind === "paper") return "Near papers";
  const link = map.links.find(
    ([source, target]) => (source === a && target === b) || (source === b && target === a),
  );
  if (link === undefined) return "";
  const [, , paperCount, weight] = link;
  const have = paperCount === 1 ? "has" : "have";
  return `${formatCount(paperCount, "paper")} ${have} both, weight ${weight.toFixed(2)}`;
}
