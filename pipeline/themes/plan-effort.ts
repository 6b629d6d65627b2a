/** How much work is put into a corpus of some size. */
export interface Effort {
  /** Seeded runs that the consensus is taken of. */
  readonly runs: number;
  /** Runs at each resolution of the profile. */
  readonly profileRuns: number;
  readonly resamples: number;
}

/** Up to so many papers everything is done as often as asked; beyond, in inverse proportion. */
const FULL_PAPERS = 10_000;
const PROFILE_RUNS = 5;
/** The least that still shows how runs differ. */
const LEAST = { runs: 5, profileRuns: 2, resamples: 3 };

/** The rule by which runs and resamples shrink in large corpora, where single runs differ less and cost more. */
export function planEffort(
  paperCount: number,
  { resamples, themeRuns }: { readonly themeRuns: number; readonly resamples: number },
): Effort {
  const shrink = (count: number, least: number): number =>
    Math.max(
      Math.min(count, least),
      Math.round(count * Math.min(1, FULL_PAPERS / Math.max(1, paperCount))),
    );
  return {
    runs: shrink(themeRuns, LEAST.runs),
    profileRuns: shrink(PROFILE_RUNS, LEAST.profileRuns),
    resamples: shrink(resamples, LEAST.resamples),
  };
}

/** A theme of fewer papers is too small: the more papers there are, the more it takes to stand out. */
export function leastPapers(paperCount: number, minThemePapers: number): number {
  return Math.max(minThemePapers, Math.round(Math.sqrt(paperCount) / 5));
}
