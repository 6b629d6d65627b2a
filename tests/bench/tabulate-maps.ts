import type { MapTimes } from "./map-page/map-times.ts";
import type { MapCosts } from "./measure-map.ts";

const ROWS: readonly (readonly [keyof MapTimes, string])[] = [
  ["start", "first picture"],
  ["move", "one camera move"],
  ["zoom", "one step nearer, all in view"],
  ["near", "one step nearer, a fifth in view"],
  ["hover", "pointing at a dot"],
  ["select", "selecting a theme"],
  ["colour", "switching colour"],
  ["labels", "labels in a frame of a moving camera"],
  ["lettering", "labels placed anew at rest, all in view"],
  ["letteringNear", "labels placed anew at rest, a fifth in view"],
];

/** Milliseconds of each act, sizes side by side: ours, then plain sigma. */
export function tabulateMaps(costs: readonly MapCosts[]): string {
  const sizes = costs.map(({ size }) => `${size} dots | plain sigma`).join(" | ");
  const lines = ROWS.map(([key, words]) => {
    const cells = costs.flatMap(({ ours, plain }) => [toMs(ours[key]), toMs(plain[key])]);
    return `| ${words} | ${cells.join(" | ")} |`;
  });
  return [`| ms | ${sizes} |`, `|---|${"---:|".repeat(2 * costs.length)}`, ...lines].join("\n");
}

function toMs(ms: number | null): string {
  if (ms === null) return "";
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
