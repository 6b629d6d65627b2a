import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Problem } from "#pipeline/contract/problem.ts";
import type { Corpus } from "#pipeline/papers/corpus.ts";
import { type FileReading, gatherPapers } from "#pipeline/papers/gather-papers.ts";
import type { CorpusPath } from "./corpus-files.ts";
import {
  type FileOutcome,
  nameEmpty,
  type ReadCorpusOptions,
  readCorpusFiles,
  toProblem,
} from "./read-corpus-files.ts";

/** The files of a corpus that were read, and what became of the others. */
export interface CorpusReadings {
  readonly readings: readonly FileReading[];
  readonly unusable: readonly Problem[];
}

/** Reads files and folders into one corpus. Throws as readReadings does. */
export async function readCorpus(
  paths: readonly string[],
  options: ReadCorpusOptions,
): Promise<Corpus> {
  const { readings, unusable } = await readReadings(paths, options);
  return gatherPapers(readings, { asOf: options.asOf, unusable });
}

/**
 * Reads files and folders, for gatherPapers. A file that cannot be used is a problem beside others that
 * can; problems name files as the manifest does, without the way to them. Throws when a path is missing, and when nothing usable is left: `file-empty`, `file-binary`,
 * `line-too-long`, `format-unknown` or `corpus-empty`, with the first such file's reason.
 */
export async function readReadings(
  paths: readonly string[],
  options: ReadCorpusOptions,
): Promise<CorpusReadings> {
  const outcomes = await readCorpusFiles(paths, options);
  const readings: FileReading[] = [];
  const failures: { readonly file: CorpusPath; readonly error: IsothemeError }[] = [];
  for (const outcome of outcomes) {
    const reading = toReading(outcome);
    if (reading instanceof IsothemeError) failures.push({ file: outcome, error: reading });
    else readings.push(reading);
  }
  if (readings.length === 0) throw nothingUsable(failures.map(({ error }) => error));
  const unusable: Problem[] = failures.map(({ file, error }) =>
    nameAsRecorded(toProblem(file.path, error), file),
  );
  return { readings, unusable };
}

function toReading(outcome: FileOutcome): FileReading | IsothemeError {
  if (outcome.error !== null) return outcome.error;
  const { path, name, bytes, contents, sha256 } = outcome;
  if (contents.records.length === 0) return nameEmpty(path, contents);
  const problems = contents.problems.map((problem) => nameAsRecorded(problem, outcome));
  return { ...contents, problems, name, bytes, sha256 };
}

/** The way to a file is the reader's own business, and differs from computer to computer. */
function nameAsRecorded({ line, reason }: Problem, { path, name }: CorpusPath): Problem {
  return { file: name, line, reason: reason.replaceAll(path, () => name) };
}

function nothingUsable(errors: readonly IsothemeError[]): IsothemeError {
  const [first] = errors;
  if (first === undefined) {
    return new IsothemeError("usage", "No file was named. Name the files to read.");
  }
  if (errors.length === 1) return first;
  return new IsothemeError(
    first.code,
    `None of the ${errors.length} files could be used. The first: ${first.message}`,
  );
}
