import type { CorpusFile } from "#pipeline/contract/manifest.ts";
import type { Problem } from "#pipeline/contract/problem.ts";
import type { Paper } from "./paper.ts";

/** All that was read: the papers, and an account of how they were read. */
export interface Corpus {
  readonly papers: readonly Paper[];
  /** In the order of their digests, so that the order they were named in does not matter. */
  readonly files: readonly CorpusFile[];
  readonly problems: readonly Problem[];
  /** Records that were merged into an earlier one. */
  readonly duplicates: number;
  /** The corpus's own date, ISO day; null when neither given nor found. */
  readonly asOf: string | null;
  /** Sentences: what the readers had to assume. */
  readonly assumptions: readonly string[];
  /** Share of the papers that have each field, 0 to 1, by the field's name. */
  readonly coverage: Readonly<Record<string, number>>;
}
