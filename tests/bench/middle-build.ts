import type { MeasuredBuild } from "./measure-corpus.ts";
import { median } from "./median.ts";

/** One account of several builds of a corpus: of each figure the median. */
export function middleBuild(builds: readonly MeasuredBuild[]): MeasuredBuild {
  const [first] = builds;
  if (first === undefined) throw new Error("There is no build to take the median of.");
  const costsOf = (stage: string): MeasuredBuild["stages"] =>
    builds.flatMap((build) => build.stages.filter((cost) => cost.stage === stage));
  return {
    ...first,
    stages: first.stages.map(({ stage }) => ({
      stage,
      seconds: median(costsOf(stage).map(({ seconds }) => seconds)),
      peakBytes: median(costsOf(stage).map(({ peakBytes }) => peakBytes)),
    })),
    seconds: median(builds.map(({ seconds }) => seconds)),
    secondsInAll: median(builds.map(({ secondsInAll }) => secondsInAll)),
  };
}
