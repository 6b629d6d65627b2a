import type { PrintedDate } from "./classify-line.ts";

export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** A paper as printed, before its page's year is known. */
export interface PrintedPaper {
  readonly title: TextLine;
  readonly abstract: string;
  readonly authorCount: number | null;
  readonly organisation: string | null;
  readonly date: { readonly line: number; readonly printed: PrintedDate } | null;
  readonly commentCount: number | null;
}

/** A line and what is wrong there; `lost` when a paper was lost by it. */
export interface PageFault {
  readonly line: number;
  readonly reason: string;
  readonly lost: boolean;
}

/** One page of a file: from a heading to the next, or the file's end. */
export interface Page {
  /** The day printed at its top. */
  date: { readonly line: number; readonly printed: PrintedDate } | null;
  readonly papers: PrintedPaper[];
  readonly faults: PageFault[];
}

export function emptyPage(): Page {
  return { date: null, papers: [], faults: [] };
}
