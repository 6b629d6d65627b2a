import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapTrust } from "#pipeline/contract/trust.ts";
import { formatCount } from "#src/lib/format-count.ts";

type Quality = Manifest["quality"];

/** How far the themes of a map can be trusted as a whole, in words; for a map that has some. */
export function describeMapTrust(trust: Exclude<MapTrust, "none">): string {
  switch (trust) {
    case "strong":
      return "Strong: the themes are found again almost the same.";
    case "fair":
      return "Fair: the cores of the themes are found again, their edges move.";
    case "weak":
      return "Weak: the themes change from run to run; take them as one reading among several.";
  }
}

/** How well runs agree, and the themes with those of resampled papers; the adjusted Rand index. */
export function describeAgreement({
  stability,
  resampleStability,
  runs,
  resamples,
}: Quality): string {
  if (runs < 2) return "The themes come from one run: how stable they are was not measured.";
  const agree = `${formatCount(runs, "run")} with different seeds agree by ${stability.toFixed(2)}, where 0 is chance and 1 is equal`;
  if (resampleStability === null) return `${agree}; other draws of the papers were not tried.`;
  return `${agree}; ${formatCount(resamples, "random draw")} of the papers by ${resampleStability.toFixed(2)}.`;
}

/** The themes against those that chance would give: what was measured, here and there. */
export function describeNullTest({
  method,
  nulls,
  observed,
  threshold,
}: Quality["nullTest"]): string {
  if (nulls.length === 0) return "It was not compared with chance.";
  const decimals = [observed, threshold, ...nulls].some(isSmall) ? 3 : 2;
  const [least, most] = [
    Math.min(...nulls).toFixed(decimals),
    Math.max(...nulls).toFixed(decimals),
  ];
  const range = least === most ? most : `${least} to ${most}`;
  const corpora = formatCount(nulls.length, "corpus", "corpora");
  return `Against chance: ${observed.toFixed(decimals)} here, ${range} in ${corpora} made by chance; themes are shown above ${threshold.toFixed(decimals)}. ${method}`;
}

function isSmall(value: number): boolean {
  return value !== 0 && Math.abs(value) < 0.1;
}
