import type { Problem } from "#pipeline/contract/problem.ts";
import { measureCoverage } from "#pipeline/corpus/measure-coverage.ts";
import type { FileContents } from "#pipeline/corpus/read-file.ts";
import type { SourceRecord } from "#pipeline/corpus/reader.ts";
import type { Corpus } from "./corpus.ts";
import { giveKeys } from "./give-keys.ts";
import { learnWords } from "./learn-words.ts";
import { mergeDuplicates } from "./merge-duplicates.ts";
import type { PaperDraft } from "./paper-draft.ts";
import { cleanText, joinCleanText } from "./repair-text.ts";

/** A file that was read, and which file it was. */
export interface FileReading extends FileContents {
  /** Without the path to it, so that a corpus is the same wherever it lies. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file's bytes, hexadecimal: files are put in its order. */
  readonly sha256: string;
}

export interface GatherOptions {
  /** ISO day; null to take the latest that a file names. */
  readonly asOf: string | null;
  /** Files that could not be used. */
  readonly unusable: readonly Problem[];
}

/** One corpus from the files that were read, the same in whatever order they are given. */
export function gatherPapers(
  readings: readonly FileReading[],
  { asOf, unusable }: GatherOptions,
): Corpus {
  const ordered = [...readings].sort(byDigest);
  const { papers: drafts, duplicates } = mergeDuplicates(repairRecords(ordered));
  const papers = giveKeys(drafts);
  return {
    papers,
    files: ordered.map(toCorpusFile),
    problems: [...[...unusable].sort(byFile), ...ordered.flatMap(({ problems }) => problems)],
    duplicates,
    asOf: asOf ?? latestDay(ordered),
    assumptions: collectAssumptions(ordered),
    coverage: measureCoverage(papers),
  };
}

function repairRecords(readings: readonly FileReading[]): PaperDraft[] {
  const sources = readings.flatMap(({ name, records }) =>
    records.map((record) => ({
      name,
      record,
      title: cleanText(record.title),
      abstract: cleanText(record.abstract),
    })),
  );
  const countWord = learnWords(sources.flatMap(({ title, abstract }) => [title, abstract]));
  return sources.map(({ name, record, title, abstract }) =>
    toDraft(record, name, joinCleanText(title, countWord), joinCleanText(abstract, countWord)),
  );
}

/** Field by field: to copy the rest of an object takes ten times as long. */
function toDraft(record: SourceRecord, name: string, title: string, abstract: string): PaperDraft {
  return {
    sourceId: record.id,
    title,
    abstract,
    originalTitle: title === record.title ? null : record.title,
    originalAbstract: abstract === record.abstract ? null : record.abstract,
    date: record.date,
    authors: record.authors,
    authorCount: record.authorCount,
    organisation: record.organisation,
    venue: record.venue,
    url: record.url,
    categories: record.categories,
    commentCount: record.commentCount,
    extra: record.extra,
    sourceFile: name,
    sourceLine: record.line,
  };
}

function toCorpusFile({
  name,
  bytes,
  sha256,
  format,
  records,
  rejected,
}: FileReading): Corpus["files"][number] {
  const papers = records.length;
  return { name, bytes, sha256, format, records: papers + rejected, papers };
}

function latestDay(readings: readonly FileReading[]): string | null {
  const days = readings.flatMap(({ asOf }) => (asOf?.precision === "day" ? [asOf.text] : []));
  return days.sort().at(-1) ?? null;
}

function collectAssumptions(readings: readonly FileReading[]): string[] {
  const sentences = readings.flatMap(({ name, assumptions }) =>
    assumptions.map((sentence) => (readings.length > 1 ? `${name}: ${sentence}` : sentence)),
  );
  return [...new Set(sentences)];
}

function byDigest(first: FileReading, second: FileReading): number {
  if (first.sha256 !== second.sha256) return first.sha256 < second.sha256 ? -1 : 1;
  return first.name < second.name ? -1 : 1;
}

function byFile(first: Problem, second: Problem): number {
  if (first.file === second.file) return 0;
  return first.file < second.file ? -1 : 1;
}
