import { READERS } from "#pipeline/corpus/readers.ts";
import type { Inspection } from "./inspect-corpus.ts";

/**
 * What a file holds, in words, on several lines: its format, papers and dated papers, the share
 * of the papers that has each field, and every problem with file and line.
 */
export function describeInspection(inspection: Inspection): string {
  const { file, coverage, problems } = inspection;
  return [
    `${file}: ${describeFormat(inspection.format)}, ${describeCounts(inspection)}`,
    ...Object.entries(coverage).map(
      ([field, share]) => `  ${field.padEnd(14)} ${toPercent(share).padStart(5)} of the papers`,
    ),
    ...problems.map(
      ({ line, reason }) => `  ${line === null ? file : `${file}:${line}`}: ${reason}`,
    ),
  ].join("\n");
}

function describeFormat(format: string | null): string {
  const reader = READERS.find((known) => known.format === format);
  return reader === undefined ? "format not recognised" : `${reader.label} (${reader.format})`;
}

function describeCounts({ records, papers, coverage }: Inspection): string {
  const { date = 0 } = coverage;
  const dated = Math.round(date * papers);
  return `${records} records, ${papers} papers, ${dated} of them dated`;
}

/** Rounded down, so that only what all papers have reads as 100 %. */
function toPercent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
