import * as v from "valibot";
import { mapTrustSchema, nullTestSchema, themeLevelSchema } from "./trust.ts";

export const SNAPSHOT_FORMAT = "isotheme-snapshot";

/** Raised when a reader of the old version would misread the new one. */
export const SNAPSHOT_VERSION = 2;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const problem = v.object({
  file: v.string(),
  line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  reason: v.string(),
});

const corpusFile = v.object({
  name: v.string(),
  bytes: count,
  sha256,
  /** Format the reader recognised, such as `daily-papers-page` or `jsonl`. */
  format: v.string(),
  /** Records seen, good and bad. */
  records: count,
  /** Records that became papers, before duplicates were merged. */
  papers: count,
});

/** manifest.json: what a snapshot holds, how it was made and how to check it. */
export const manifestSchema = v.object({
  format: v.literal(SNAPSHOT_FORMAT),
  version: v.literal(SNAPSHOT_VERSION),
  title: v.string(),
  program: v.object({ name: v.string(), version: v.string() }),
  /** ISO time of the build: with the DuckDB file's own digest, all that may differ between equal builds. */
  builtAt: v.string(),
  seed: v.number(),
  options: v.record(v.string(), v.union([v.number(), v.string()])),
  /** The corpus's own date, ISO; null when neither given nor found. */
  asOf: v.nullable(v.string()),
  /** The day and the format the build was told for all files; null when it was not. */
  givenAsOf: v.optional(v.nullable(v.string()), null),
  givenFormat: v.optional(v.nullable(v.string()), null),
  /** Sentences: what the readers had to assume, such as the year of a date without one. */
  assumptions: v.array(v.string()),
  files: v.array(corpusFile),
  counts: v.object({
    papers: count,
    dated: count,
    undated: count,
    duplicates: count,
    unplaced: count,
    keywords: count,
    mentions: count,
    links: count,
    themes: count,
  }),
  /** Share of the papers that have each field, 0 to 1. */
  coverage: v.record(v.string(), share),
  problems: v.array(problem),
  /** How themes were found, and how far they can be trusted. */
  quality: v.object({
    /** Newman's modularity of the themes in the joint graph of papers and keywords, resolution 1. */
    modularity: v.number(),
    /** Mean agreement between pairs of seeded runs (adjusted Rand index). */
    stability: v.number(),
    /** Mean agreement with the themes of resampled papers; null when not measured. */
    resampleStability: v.nullable(v.number()),
    /** Runs and resamples made: fewer than the options ask for when the corpus is large. */
    runs: count,
    resamples: count,
    trust: mapTrustSchema,
    nullTest: nullTestSchema,
    /** The resolutions tried, coarsest first. */
    levels: v.array(themeLevelSchema),
  }),
  /** How papers were compared. */
  similarity: v.object({
    /** Whether word vectors took part; else papers were compared by their wording alone. */
    vectors: v.boolean(),
    /** SHA-256 of the word vectors' files, in one; null without. */
    vectorsSha256: v.nullable(sha256),
    /** Share of the words of the papers that have a vector; null without. */
    knownWords: v.nullable(share),
    /** Weights of the cosines in the similarity, by name; they sum to 1. */
    mix: v.record(v.string(), v.number()),
    neighbours: v.picklist(["exact", "approximate"]),
    /** Share of the true nearest papers that were found, on a sample of `recallSample` papers; 1 when exact. */
    recall: share,
    recallSample: count,
  }),
  /** SHA-256 of every other file of the snapshot: was it damaged? */
  fileDigests: v.record(v.string(), sha256),
  /** Digest of each table's rows as canonical text: is it the same map? */
  tableDigests: v.record(v.string(), v.object({ rows: count, sha256 })),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type CorpusFile = v.InferOutput<typeof corpusFile>;
