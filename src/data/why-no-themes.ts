import type { MapFile } from "#pipeline/contract/map-file.ts";
import { formatCount } from "#src/lib/format-count.ts";

type MapFacts = Pick<MapFile, "paperCount" | "trust">;

/** Why a map shows no themes, a sentence. Only for maps that show none. */
export function whyNoThemes({ paperCount, trust }: MapFacts): string {
  if (trust !== "none") return `${formatCount(paperCount, "paper")} are too few to find themes.`;
  return `No reliable themes: the ${formatCount(paperCount, "paper")} show no more structure than chance would give.`;
}
