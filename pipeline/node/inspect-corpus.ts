import {
  describeFile,
  describeUnreadable,
  type FileInspection,
} from "#pipeline/corpus/describe-file.ts";
import type { FileContents } from "#pipeline/corpus/read-file.ts";
import {
  nameEmpty,
  type ReadCorpusOptions,
  readCorpusFiles,
  toProblem,
} from "./read-corpus-files.ts";

export type Inspection = FileInspection;

/** What each file is and holds, in the order given; files that cannot be read are told of too. */
export async function inspectCorpus(
  paths: readonly string[],
  options: ReadCorpusOptions,
): Promise<Inspection[]> {
  const outcomes = await readCorpusFiles(paths, options);
  return outcomes.map((outcome) =>
    outcome.error === null
      ? describeFile(outcome.path, withEmptyNamed(outcome.path, outcome.contents))
      : describeUnreadable(toProblem(outcome.path, outcome.error)),
  );
}

function withEmptyNamed(file: string, contents: FileContents): FileContents {
  if (contents.records.length > 0) return contents;
  const problem = toProblem(file, nameEmpty(file, contents));
  return { ...contents, problems: [problem, ...contents.problems] };
}
