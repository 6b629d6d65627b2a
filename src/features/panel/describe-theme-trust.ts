import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapTheme } from "#pipeline/contract/map-file.ts";
import type { Trust } from "#pipeline/contract/trust.ts";
import { formatCount, formatPart, formatShare } from "#src/lib/format-count.ts";

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

interface FoundAgain extends Pick<MapTheme, "stability" | "resampleStability"> {
  readonly foundInRuns?: number | null;
  readonly foundInResamples?: number | null;
}

/**
 * The numbers behind a theme's trust: `Found again, at least three quarters the same, in 19 of 20
 * runs with other seeds, 9 of 10 random draws of the papers.` Where that was not counted, the mean
 * overlap with the group most like the theme (Jaccard).
 * @param tries null while they are not known.
 */
export function describeFoundAgain(theme: FoundAgain, tries: Tries | null): string {
  if (tries !== null && tries.runs < 2) {
    return "The themes come from one run: how well this one is found again was not measured.";
  }
  const { foundInResamples = null, foundInRuns = null } = theme;
  if (tries === null || foundInRuns === null) return describeOverlap(theme, tries);
  const runs = `Found again, at least three quarters the same, in ${countOf(foundInRuns, tries.runs, "run")} with other seeds`;
  if (foundInResamples === null) return `${runs}; not tried on other draws of the papers.`;
  return `${runs}, ${countOf(foundInResamples, tries.resamples, "random draw")} of the papers.`;
}

function countOf(found: number, tries: number, noun: string): string {
  return found === tries ? `all ${formatCount(tries, noun)}` : formatPart(found, tries, noun);
}

function describeOverlap(
  { resampleStability, stability }: FoundAgain,
  tries: Tries | null,
): string {
  const runs = tries === null ? "runs" : formatCount(tries.runs, "run");
  const bySeeds = `On average ${formatShare(stability)} the same in ${runs} with other seeds`;
  if (resampleStability === null) return `${bySeeds}; not tried on other draws of the papers.`;
  const draws = tries === null ? "random draws" : formatCount(tries.resamples, "random draw");
  return `${bySeeds}, ${formatShare(resampleStability)} in ${draws} of the papers.`;
}
