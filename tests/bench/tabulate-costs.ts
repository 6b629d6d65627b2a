import type { MeasuredBuild } from "./measure-corpus.ts";

const BYTES_PER_MB = 1_000_000;
/** Below this a stage's time is the start of machinery, and its growth means nothing. */
const LEAST_SECONDS = 0.1;
const DASH = "–";

/**
 * What each stage took at each size, and by which power of the number of papers it grew from each
 * size to the next: 1 is in proportion, 2 is with the square.
 */
export function tabulateCosts(builds: readonly MeasuredBuild[]): string {
  const bySize = builds.toSorted((a, b) => a.papers - b.papers);
  const stages = [...new Set(bySize.flatMap((build) => build.stages.map(({ stage }) => stage)))];
  const rows = [
    ...stages.map((stage) => [stage, ...cellsOf(bySize, (build) => costOf(build, stage))]),
    ["all", ...cellsOf(bySize, wholeCost)],
    [
      "with the start of the program",
      ...cellsOf(bySize, (build) => ({ seconds: build.secondsInAll })),
    ],
  ];
  const sizes = bySize.map(({ papers }) => `${papers} papers`);
  const head = [
    "stage",
    ...sizes.flatMap((size) => [`${size}, s`, "MB"]),
    ...bySize.slice(1).map(({ papers }, i) => `growth ${bySize[i]?.papers ?? 0} to ${papers}`),
  ];
  const lines = [head, ["---", ...head.slice(1).map(() => "---:")], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The power of the size by which the seconds grow; null when the smaller are too few to tell. */
export function growthExponent(
  small: { readonly papers: number; readonly seconds: number },
  large: { readonly papers: number; readonly seconds: number },
): number | null {
  if (small.seconds < LEAST_SECONDS || small.papers >= large.papers) return null;
  return Math.log(large.seconds / small.seconds) / Math.log(large.papers / small.papers);
}

interface Cost {
  readonly seconds: number;
  readonly peakBytes?: number;
}

function costOf(build: MeasuredBuild, stage: string): Cost {
  return build.stages.find((cost) => cost.stage === stage) ?? { seconds: 0 };
}

function wholeCost({ seconds, stages }: MeasuredBuild): Cost {
  return { seconds, peakBytes: Math.max(...stages.map(({ peakBytes }) => peakBytes)) };
}

function cellsOf(
  builds: readonly MeasuredBuild[],
  costIn: (build: MeasuredBuild) => Cost,
): string[] {
  const costs = builds.map((build) => ({ papers: build.papers, ...costIn(build) }));
  const growth = costs.slice(1).map((large, i) => {
    const small = costs[i];
    const exponent = small === undefined ? null : growthExponent(small, large);
    return exponent?.toFixed(2) ?? DASH;
  });
  return [
    ...costs.flatMap(({ peakBytes, seconds }) => [
      seconds.toFixed(2),
      peakBytes === undefined ? DASH : String(Math.round(peakBytes / BYTES_PER_MB)),
    ]),
    ...growth,
  ];
}
