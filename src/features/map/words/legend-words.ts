import { describeEnds, formatMeasure, wordsOf } from "#src/features/map/look/measure-words.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { DrawnMap } from "#src/features/map/model/use-drawn-map.ts";
import { formatCount, formatNumber, formatPart } from "#src/lib/format-count.ts";

/** What the dots are, and how many of how many are drawn. */
export function describeDots({ model, papers }: Pick<DrawnMap, "model" | "papers">): string {
  const { size } = model.dots;
  if (papers === null) {
    return `Dots: ${formatCount(size, "keyword")} from ${formatCount(model.map.paperCount, "paper")}.`;
  }
  const { placedCount, unplacedCount } = papers;
  const drawn = `Dots: ${formatPart(size, placedCount, "paper")}, each near its keywords.`;
  const chosen =
    size === placedCount
      ? ""
      : " Drawn are those that belong most to their theme, and of those the ones with most comments.";
  const has = unplacedCount === 1 ? "has" : "have";
  const unplaced =
    unplacedCount === 0 ? "" : ` ${formatNumber(unplacedCount)} more ${has} no place on the map.`;
  return `${drawn}${chosen}${unplaced}`;
}

/** What the colours of themes mean. */
export function describeThemes({ kind, map }: Pick<MapModel, "kind" | "map">): string {
  const dots = kind === "keyword" ? "keywords" : "papers";
  if (map.themes.length === 0) {
    return `Colour: one for all ${dots}, for there are no themes to tell apart.`;
  }
  return kind === "keyword"
    ? "Colour: the theme of a keyword. An island holds the keywords of one theme."
    : "Colour: the main theme of a paper. An island holds the keywords of one theme.";
}

/** What the sizes mean, with the values that begin the steps shown. */
export function describeSizes(
  { model, measures, size }: Pick<DrawnMap, "model" | "measures" | "size">,
  steps: readonly [number, number, number],
): string {
  const { measure, radii } = size;
  const { meaning, missing } = wordsOf(model.kind, measure);
  const { scale } = radii;
  if (scale === null) return `Size: one for all, for there is no number to tell (${missing}).`;
  const without = model.dots.size - measures[measure].size;
  const also = without === 0 ? "" : ` Smallest, too: ${missing}.`;
  if (measure === "trend") return `Size: ${meaning}; large is later.${also}`;
  const [low, middle, high] = steps.map((step) => scale.bounds[step - 1] ?? scale.least);
  const values = [low, middle, high].map((value) => formatMeasure(measure, value ?? scale.least));
  const from = describeEnds(measure, scale).low;
  const [, inner, last] = values;
  return `Size: ${meaning}, from ${from} over ${inner} to ${last} and more.${also}`;
}

/** What the lines mean. */
export function describeLines({ kind }: Pick<MapModel, "kind">): string {
  return kind === "keyword"
    ? "Line: papers have both keywords. Only the strongest are drawn; point at a keyword to see all of its own."
    : "Line: two papers are near each other in wording and meaning. Only the nearest are drawn; point at a paper to see more of its own.";
}
