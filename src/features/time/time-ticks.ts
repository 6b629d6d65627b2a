import type { TimeSpan } from "#src/data/time-bars.ts";
import { type MonthNumber, monthInWords, monthOfYear, yearOf } from "#src/lib/months.ts";

export interface TimeTick {
  readonly month: MonthNumber;
  readonly label: string;
}

/** Distances between ticks that people count in, in months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;
const MONTHS_A_YEAR = 12;

/** At most `most` ticks inside a span, at round months; whole years are named by the year alone. */
export function chooseTicks({ first, last }: TimeSpan, most: number): TimeTick[] {
  const length = last - first + 1;
  const step = STEPS.find((candidate) => length / candidate <= most) ?? STEPS[STEPS.length - 1];
  if (step === undefined) return [];
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    ticks.push({ month, label: nameTick(month, step) });
  }
  return ticks;
}

function nameTick(month: MonthNumber, step: number): string {
  const isYear = monthOfYear(month) === 0 && step >= MONTHS_A_YEAR;
  return isYear ? String(yearOf(month)) : monthInWords(month);
}
