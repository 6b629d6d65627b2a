import { type Manifest, SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from "#pipeline/contract/manifest.ts";
import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import type { Corpus } from "#pipeline/papers/corpus.ts";

export interface ManifestInput {
  readonly title: string;
  readonly corpus: Corpus;
  readonly result: {
    readonly tables: Tables;
    readonly quality: Manifest["quality"];
    readonly similarity: Manifest["similarity"];
  };
  readonly options: PipelineOptions;
  /** ISO day; null when the build was given none. */
  readonly givenAsOf: string | null;
  /** Null when each file's was recognised. */
  readonly givenFormat: string | null;
  readonly program: Manifest["program"];
  /** ISO time; the caller's clock, for the pipeline has none. */
  readonly builtAt: string;
  /** SHA-256, hex, of each other file of the snapshot by its name. */
  readonly fileDigests: Readonly<Record<string, string>>;
  /** Digest of each table by its name. */
  readonly tableDigests: Manifest["tableDigests"];
}

/** The account of a snapshot: what went in, how, what came out, and how to check it. */
export function toManifest(input: ManifestInput): Manifest {
  const { corpus, options } = input;
  const { quality, similarity, tables } = input.result;
  const { seed, ...otherOptions } = options;
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    title: input.title,
    program: input.program,
    builtAt: input.builtAt,
    seed,
    options: otherOptions,
    asOf: corpus.asOf,
    givenAsOf: input.givenAsOf,
    givenFormat: input.givenFormat,
    assumptions: [...corpus.assumptions],
    files: [...corpus.files],
    counts: countAll(corpus, tables),
    coverage: { ...corpus.coverage },
    problems: [...corpus.problems],
    quality,
    similarity,
    fileDigests: { ...input.fileDigests },
    tableDigests: { ...input.tableDigests },
  };
}

function countAll(corpus: Corpus, tables: Tables): Manifest["counts"] {
  const { papers } = tables;
  const dated = papers.date.filter((date) => date !== null).length;
  return {
    papers: papers.paper_id.length,
    dated,
    undated: papers.paper_id.length - dated,
    duplicates: corpus.duplicates,
    unplaced: papers.theme_id.filter((theme) => theme === null).length,
    keywords: tables.keywords.keyword_id.length,
    mentions: tables.mentions.paper_id.length,
    links: tables.links.source_id.length,
    themes: tables.themes.level.filter((level) => level === 0).length,
  };
}
