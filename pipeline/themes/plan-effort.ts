/** How much work is put into a corpus of some size. */
export interface Effort {
  /** Runs that must agree on a core. */
  readonly coreRuns: number;
  /** Seeded runs that have a vote. */
  readonly runs: number;
  /** Runs at each resolution of the profile. */
  readonly profileRuns: number;
  readonly resamples: number;
}

/** In a corpus of so many papers there are as many runs as asked for. */
const USUAL_PAPERS = 12_000;
/** In small corpora runs differ most and cost least: there are up to so many times as many. */
const MOST_TIMES = 20;
/** With 2,400 papers or fewer. */
const TIMES_FOR_SMALL_CORES = 5;
const PROFILE_RUNS = 5;
/** The least that still shows how runs differ. */
const LEAST = { runs: 5, profileRuns: 3, resamples: 3 };

/**
 * The rule by which work follows size. Runs are in inverse proportion to the papers: twenty times as
 * many as asked for up to 600 papers, as many with 12,000. Runs of the profile and resamples are
 * as asked for up to 12,000 papers, and fewer beyond. Cores are what five runs agree on
 * up to 2,400 papers, three up to 12,000, two beyond.
 */
export function planEffort(
  paperCount: number,
  { resamples, themeRuns }: { readonly themeRuns: number; readonly resamples: number },
): Effort {
  const times = Math.min(MOST_TIMES, USUAL_PAPERS / Math.max(1, paperCount));
  const scale = (count: number, by: number, least: number): number =>
    Math.max(Math.min(count, least), Math.round(count * by));
  return {
    coreRuns: countCoreRuns(times),
    runs: scale(themeRuns, times, LEAST.runs),
    profileRuns: scale(PROFILE_RUNS, Math.min(1, times), LEAST.profileRuns),
    resamples: scale(resamples, Math.min(1, times), LEAST.resamples),
  };
}

/** The more agree, the smaller the cores: better themes, dearer runs above them. */
function countCoreRuns(times: number): number {
  if (times < 1) return 2;
  return times < TIMES_FOR_SMALL_CORES ? 3 : 5;
}

/** A theme of fewer papers is too small: the more papers there are, the more it takes to stand out. */
export function leastPapers(paperCount: number, minThemePapers: number): number {
  return Math.max(minThemePapers, Math.round(Math.sqrt(paperCount) / 5));
}
