import type { SourceRecord } from "#pipeline/corpus/reader.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import type { PaperDraft } from "#pipeline/papers/paper-draft.ts";

/** A record as a reader finds it: a title and an abstract, all else not given. */
export function aRecord(fields: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: null,
    title: "Learning Latent Plans from Play",
    abstract: "Acquiring a diverse repertoire of skills remains an open challenge for robotics.",
    date: null,
    authors: [],
    authorCount: null,
    organisation: null,
    venue: null,
    url: null,
    categories: [],
    commentCount: null,
    extra: null,
    line: 1,
    ...fields,
  };
}

/** A paper as the stages see it: a title and an abstract, all else not given. */
export function aPaper(fields: Partial<Paper> = {}): Paper {
  return {
    key: "learning-latent-plans-from-play",
    title: "Learning Latent Plans from Play",
    abstract: "Acquiring a diverse repertoire of skills remains an open challenge for robotics.",
    originalTitle: null,
    originalAbstract: null,
    date: null,
    authors: [],
    authorCount: null,
    organisation: null,
    venue: null,
    url: null,
    categories: [],
    commentCount: null,
    extra: null,
    sourceFile: "papers.jsonl",
    sourceLine: 1,
    ...fields,
  };
}

/** A paper before duplicates are merged and keys are given. */
export function aDraft(fields: Partial<PaperDraft> = {}): PaperDraft {
  const { key: _, ...paper } = aPaper();
  return { ...paper, sourceId: null, ...fields };
}
