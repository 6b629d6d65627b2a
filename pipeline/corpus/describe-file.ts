import type { Problem } from "#pipeline/contract/problem.ts";
import { measureCoverage } from "./measure-coverage.ts";
import type { FileContents } from "./read-file.ts";

/** What `inspect` says of one file; printed as one line of JSON. */
export interface FileInspection {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Null when the file could not be read in any format. */
  readonly format: string | null;
  /** Records seen, good and bad. */
  readonly records: number;
  /** Records that are papers; duplicates are not merged. */
  readonly papers: number;
  /** Share of the papers that have each field, 0 to 1. */
  readonly coverage: Readonly<Record<string, number>>;
  readonly problems: readonly Omit<Problem, "file">[];
}

/** Describes a file that was read. */
export function describeFile(file: string, contents: FileContents): FileInspection {
  return {
    file,
    format: contents.format,
    records: contents.records.length + contents.rejected,
    papers: contents.records.length,
    coverage: measureCoverage(contents.records),
    problems: contents.problems.map(({ line, reason }) => ({ line, reason })),
  };
}

/** Describes a file that could not be read, by the problem that kept it from being read. */
export function describeUnreadable({ file, line, reason }: Problem): FileInspection {
  return {
    file,
    format: null,
    records: 0,
    papers: 0,
    coverage: measureCoverage([]),
    problems: [{ line, reason }],
  };
}
