import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Problem } from "#pipeline/contract/problem.ts";
import { type FileContents, readFile } from "#pipeline/corpus/read-file.ts";
import { type CorpusPath, listCorpusFiles } from "./corpus-files.ts";
import { openSource } from "./corpus-source.ts";

export interface ReadCorpusOptions {
  /** The corpus's own date, ISO day; null when not given. */
  readonly asOf: string | null;
  /** Format to read every file as; null to recognise each. */
  readonly format: string | null;
  /** `fraction` of the bytes that have been read, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** What became of one file: its contents, or the error that kept it from being read. */
export type FileOutcome = CorpusPath &
  (
    | { readonly error: null; readonly contents: FileContents; readonly sha256: string }
    | { readonly error: IsothemeError }
  );

/** Reads every file that the paths mean. Throws when a path is missing, or an option is wrong. */
export async function readCorpusFiles(
  paths: readonly string[],
  { asOf, format, onProgress }: ReadCorpusOptions,
): Promise<FileOutcome[]> {
  const files = await listCorpusFiles(paths);
  const bytesAll = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  const onBytes = (count: number): void => {
    bytesDone += count;
    onProgress?.(bytesAll === 0 ? 1 : Math.min(1, bytesDone / bytesAll));
  };
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await readOne(file, { asOf, format }, onBytes));
  return outcomes;
}

/** A file that gave no paper, as the error that it is when there is no other file. */
export function nameEmpty(
  file: string,
  { format, rejected, problems }: FileContents,
): IsothemeError {
  const first = problems.find(({ line }) => line !== null);
  const detail =
    first === undefined
      ? "Check that it is the right file, and whole."
      : `The first problem is on line ${first.line}: ${first.reason}`;
  const found =
    rejected === 0 ? "no paper in it" : `no paper among its ${rejected} records that could be used`;
  return new IsothemeError(
    "corpus-empty",
    `${file} was read as ${format}, but there is ${found}. ${detail}`,
  );
}

/** The error as a problem beside files that could be read. */
export function toProblem(file: string, error: IsothemeError): Problem {
  return { file, line: error.line, reason: error.message };
}

async function readOne(
  file: CorpusPath,
  { asOf, format }: Omit<ReadCorpusOptions, "onProgress">,
  onBytes: (count: number) => void,
): Promise<FileOutcome> {
  const source = openSource(file.path, onBytes);
  try {
    const contents = await readFile(source.bytes, { file: file.path, asOf, format });
    const cut = source.isCut ? [nameCut(file.path)] : [];
    const problems = [...cut, ...contents.problems];
    return { ...file, error: null, contents: { ...contents, problems }, sha256: source.digest() };
  } catch (error) {
    if (!(error instanceof IsothemeError) || error.code === "usage") throw error;
    return { ...file, error: source.isCut && error.code === "file-empty" ? nameLost(file) : error };
  }
}

function nameLost({ path }: CorpusPath): IsothemeError {
  const message = `The compressed data of ${path} is damaged: nothing in it could be read. Fetch the file again.`;
  return new IsothemeError("file-unreadable", message);
}

function nameCut(file: string): Problem {
  const reason =
    "The compressed data stops too early, is damaged, or is followed by something else; what came before that was read.";
  return { file, line: null, reason };
}
