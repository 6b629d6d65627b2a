import type { PartialDate } from "#pipeline/corpus/reader.ts";

/** A paper as every later stage sees it: repaired, merged, with a lasting key. Its id is its place in the list. */
export interface Paper {
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
  /** As the source gave it; null when nothing was repaired. */
  readonly originalTitle: string | null;
  readonly originalAbstract: string | null;
  readonly date: PartialDate | null;
  readonly authors: readonly string[];
  readonly authorCount: number | null;
  readonly organisation: string | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly commentCount: number | null;
  readonly extra: Readonly<Record<string, unknown>> | null;
  readonly sourceFile: string;
  readonly sourceLine: number;
}
