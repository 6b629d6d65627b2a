/** One line of the table: what was measured, what it must and should be, and what it is. */
export interface Figure {
  readonly measure: string;
  /** In words; empty when the figure is only reported. */
  readonly must: string;
  readonly aim: string;
  readonly measured: string;
  readonly verdict: Verdict;
}

export type Verdict = "aim" | "yes" | "no" | "reported";

interface Bounds {
  readonly must: number;
  /** Null when there is nothing beyond the must. */
  readonly aim: number | null;
  readonly decimals: number;
  /** What stands after the numbers in the table, such as " %". */
  readonly unit?: string;
}

/** A figure that is better the larger it is. */
export function atLeast(measure: string, value: number, bounds: Bounds): Figure {
  return bounded(measure, value, {
    ...bounds,
    word: "at least",
    reaches: (bound) => value >= bound,
  });
}

/** A figure that is better the smaller it is. */
export function atMost(measure: string, value: number, bounds: Bounds): Figure {
  return bounded(measure, value, {
    ...bounds,
    word: "at most",
    reaches: (bound) => value <= bound,
  });
}

/** A figure that is right between two bounds, which count as between. */
export function within(
  measure: string,
  value: number,
  { decimals, from, to }: { readonly from: number; readonly to: number; readonly decimals: number },
): Figure {
  return {
    measure,
    must: `${from.toFixed(decimals)} to ${to.toFixed(decimals)}`,
    aim: "",
    measured: value.toFixed(decimals),
    verdict: value >= from && value <= to ? "yes" : "no",
  };
}

/** A figure without a bound. */
export function reported(measure: string, measured: string): Figure {
  return { measure, must: "", aim: "", measured, verdict: "reported" };
}

/** The figures as a table in Markdown. */
export function tabulate(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ aim, measure, measured, must, verdict }) =>
      `| ${measure} | ${must} | ${aim} | ${measured} | ${MARKS[verdict]} |`,
  );
  return ["| measure | must | aim | measured | passes |", "|---|---:|---:|---:|---|", ...rows].join(
    "\n",
  );
}

const MARKS: Readonly<Record<Verdict, string>> = {
  aim: "yes, and the aim",
  yes: "yes",
  no: "**no**",
  reported: "",
};

function bounded(
  measure: string,
  value: number,
  {
    aim,
    decimals,
    must,
    reaches,
    unit = "",
    word,
  }: Bounds & { readonly word: string; readonly reaches: (bound: number) => boolean },
): Figure {
  const say = (bound: number): string => `${word} ${bound.toFixed(decimals)}${unit}`;
  return {
    measure,
    must: say(must),
    aim: aim === null ? "" : say(aim),
    measured: `${value.toFixed(decimals)}${unit}`,
    verdict: judge(reaches(must), aim !== null && reaches(aim)),
  };
}

function judge(reachesMust: boolean, reachesAim: boolean): Verdict {
  if (!reachesMust) return "no";
  return reachesAim ? "aim" : "yes";
}
