import type { PartialDate } from "#pipeline/corpus/reader.ts";

/** The first day of a date that may be known to the month or year only, as ISO text. */
export function firstDay({ precision, text }: PartialDate): string {
  switch (precision) {
    case "day":
      return text;
    case "month":
      return `${text}-01`;
    case "year":
      return `${text}-01-01`;
  }
}
