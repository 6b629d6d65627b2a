import type { Problem } from "#pipeline/contract/problem.ts";

/** A date as precise as the source knew it. `text` is ISO: `2025`, `2025-10` or `2025-10-28`. */
export interface PartialDate {
  readonly text: string;
  readonly precision: "day" | "month" | "year";
}

/** One paper as a reader found it: nothing repaired, nothing merged. */
export interface SourceRecord {
  /** The source's own id; null when it gives none. */
  readonly id: string | null;
  readonly title: string;
  readonly abstract: string;
  readonly date: PartialDate | null;
  readonly authors: readonly string[];
  /** Known without the names on some sources; otherwise the number of names, or null. */
  readonly authorCount: number | null;
  readonly organisation: string | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly commentCount: number | null;
  /** Fields the record had beyond these, kept as they were; null when none. */
  readonly extra: Readonly<Record<string, unknown>> | null;
  /** Line, from 1, where the record starts. */
  readonly line: number;
}

/** What a reader reports while it streams. */
export type ReadEvent =
  | { readonly type: "record"; readonly record: SourceRecord }
  /** A record that could not be used; it counts among the records, not among the papers. */
  | { readonly type: "rejected"; readonly problem: Problem }
  /** Part of a record, or of the file, that could not be used as it stood. */
  | { readonly type: "problem"; readonly problem: Problem }
  | { readonly type: "as-of"; readonly date: PartialDate }
  | { readonly type: "assumption"; readonly sentence: string };

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

export interface ReadContext {
  /** Name of the file, for problems. */
  readonly file: string;
  /** The corpus's date as the user gave it (`--as-of`), ISO day; null when not given. */
  readonly asOf: string | null;
}

/**
 * One file format. To add one, write a module with such an object, and list it in
 * `corpus/readers.ts`; nothing else changes.
 */
export interface CorpusReader {
  /** Name for `--format`, the manifest and `inspect`, such as `jsonl`. */
  readonly format: string;
  /** In words, for messages: "a copied Daily Papers page". */
  readonly label: string;
  /** How sure it is, 0 to 1, that text which begins like this is of its format. */
  readonly recognise: (head: string) => number;
  readonly read: (lines: AsyncIterable<Line>, context: ReadContext) => AsyncIterable<ReadEvent>;
}
