/** A date as the page prints it. The year is left out in the page's own year. */
export interface PrintedDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** What a line of the page is, judged by itself. */
export type PageLine =
  | { readonly kind: "heading" }
  | { readonly kind: "furniture" }
  | { readonly kind: "authors"; readonly count: number }
  | { readonly kind: "separator" }
  | { readonly kind: "date"; readonly date: PrintedDate; readonly comments: number | null }
  /** What is left of a date, or of a number of authors, that was cut or misprinted. */
  | { readonly kind: "fragment" }
  | { readonly kind: "text" };

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const AUTHORS = /^(?:[•*]\s*)?(\d{1,5})\s+authors?$/i;
// A page writes the year after a comma; a number without one counts comments, unless it can only be a year.
const DATE = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:,\s*(\d{4})|\s+((?:19|20)\d\d))?(?:\s+(\d{1,6}))?$/u;
const DATE_FRAGMENT =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\b.{0,14}|\d{1,4}[-/. ].{0,16}|\p{L}{1,3})$/iu;

/** Top of the page, in the order it is printed. */
const HEADING = /^(?:daily papers|by\s*ak and the research community)$/i;

/** Buttons, links and notices around the papers. */
const FURNITURE = new RegExp(
  `^(?:${[
    "new",
    "get trending papers in your email inbox!?",
    "subscribe",
    "trending papers",
    "hugging face",
    "models",
    "datasets",
    "spaces",
    "buckets",
    "community",
    "docs",
    "enterprise",
    "pricing",
    "log in",
    "sign up",
    "daily|weekly|monthly",
    "previous|next",
    "company",
    "tos",
    "terms of service",
    "privacy",
    "about",
    "careers|jobs",
    "press",
    "website",
    "system theme",
    "submitted by",
    "view all",
    "load more",
    "©.{0,40}",
    "\\d{1,6}",
  ].join("|")})$`,
  "i",
);

/** Tells what one line of a page is; `text` is trimmed and not empty. */
export function classifyLine(text: string): PageLine {
  if (/^[·‧∙⋅]$/.test(text)) return { kind: "separator" };
  if (HEADING.test(text)) return { kind: "heading" };
  if (FURNITURE.test(text)) return { kind: "furniture" };
  const authors = AUTHORS.exec(text);
  if (authors !== null) return { kind: "authors", count: Number(authors[1]) };
  if (text.startsWith("•")) return { kind: "fragment" };
  return parseDate(text) ?? { kind: DATE_FRAGMENT.test(text) ? "fragment" : "text" };
}

function parseDate(text: string): PageLine | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, name = "", day, yearAfterComma, yearAlone, comments] = match;
  const month = monthNumber(name);
  if (month === null) return null;
  const year = yearAfterComma ?? yearAlone;
  return {
    kind: "date",
    date: { year: year === undefined ? null : Number(year), month, day: Number(day) },
    comments: comments === undefined ? null : Number(comments),
  };
}

function monthNumber(name: string): number | null {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index >= 0 ? index + 1 : null;
}
