/**
 * How well a theme is found again, in words.
 * @param stability 0 to 1: mean share (Jaccard) of the theme that seeded runs find again.
 */
export function describeThemeStability(stability: number): string {
  if (stability >= 0.9) return "Runs with other seeds find it again almost whole.";
  if (stability >= 0.7)
    return "Runs with other seeds find most of it again; its edge is uncertain.";
  if (stability >= 0.5) return "Runs with other seeds find about half of it again: its core holds.";
  return "Runs with other seeds find little of it again: read it with care.";
}

/**
 * How far the themes as a whole can be trusted, in words.
 * @param agreement mean agreement between pairs of runs: 0 is chance, 1 is equal.
 */
export function describeMapStability(agreement: number, runCount: number): string {
  const runs = `${runCount} runs with different seeds`;
  if (runCount < 2) return "The themes come from one run: how stable they are was not measured.";
  if (agreement >= 0.9) return `In ${runs} the themes are almost the same.`;
  if (agreement >= 0.7) return `In ${runs} the themes agree for the most part.`;
  if (agreement >= 0.4) return `In ${runs} the themes agree in part: their cores hold, edges move.`;
  return `In ${runs} the themes differ much: take them as one reading among several.`;
}
