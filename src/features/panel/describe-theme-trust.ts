import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapTheme } from "#pipeline/contract/map-file.ts";
import type { Trust } from "#pipeline/contract/trust.ts";
import { formatCount, formatShare } from "#src/lib/format-count.ts";

/** How far a theme can be trusted: the word, and what it means for the reader. */
export function describeThemeTrust(trust: Trust): {
  readonly word: string;
  readonly meaning: string;
} {
  switch (trust) {
    case "strong":
      return { word: "Strong", meaning: "it is found again almost whole." };
    case "fair":
      return { word: "Fair", meaning: "its core is found again, its edge moves." };
    case "weak":
      return { word: "Weak", meaning: "it may not be found again; read it with care." };
  }
}

type Tries = Pick<Manifest["quality"], "runs" | "resamples">;

/**
 * The numbers behind a theme's trust: `Found again: 97 % in 20 runs with other seeds, 88 % in 10
 * random draws of the papers.` Each is a mean overlap with the group most like the theme (Jaccard).
 * @param tries null while they are not known.
 */
export function describeFoundAgain(
  { stability, resampleStability }: Pick<MapTheme, "stability" | "resampleStability">,
  tries: Tries | null,
): string {
  if (tries !== null && tries.runs < 2) {
    return "The themes come from one run: how well this one is found again was not measured.";
  }
  const runs = tries === null ? "runs" : formatCount(tries.runs, "run");
  const bySeeds = `Found again: ${formatShare(stability)} in ${runs} with other seeds`;
  if (resampleStability === null) return `${bySeeds}; not tried on other draws of the papers.`;
  const draws = tries === null ? "random draws" : formatCount(tries.resamples, "random draw");
  return `${bySeeds}, ${formatShare(resampleStability)} in ${draws} of the papers.`;
}
