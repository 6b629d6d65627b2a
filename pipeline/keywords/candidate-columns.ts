import type { Mention } from "./find-candidates.ts";

/** The scored candidates of some papers, in columns: small, and quick to hand to another thread. */
export interface CandidateColumns {
  /** For each paper its first candidate; at the end, their number. */
  readonly starts: Int32Array;
  /** The key of each candidate, separated by line feeds. */
  readonly keys: string;
  readonly score: Float64Array;
  /** Times it stood as a whole noun phrase. */
  readonly standalone: Int32Array;
  /** For each candidate its first mention; at the end, their number. */
  readonly mentionStarts: Int32Array;
  /** For each mention: start, end, and the rest in one number (see packPlace). */
  readonly mentions: Int32Array;
}

/** A scored candidate, as far as it is kept in columns. */
export interface ColumnCandidate {
  readonly key: string;
  readonly score: number;
  readonly standalone: number;
  readonly mentions: readonly Mention[];
}

const MENTION_NUMBERS = 3;

/** The candidates of papers as columns. */
export function toColumns(papers: readonly (readonly ColumnCandidate[])[]): CandidateColumns {
  const candidates = papers.flat();
  const mentions = candidates.flatMap((candidate) => candidate.mentions);
  const packed = new Int32Array(mentions.length * MENTION_NUMBERS);
  for (const [i, mention] of mentions.entries()) {
    packed[i * MENTION_NUMBERS] = mention.start;
    packed[i * MENTION_NUMBERS + 1] = mention.end;
    packed[i * MENTION_NUMBERS + 2] = packPlace(mention);
  }
  return {
    starts: startsOf(papers, (own) => own.length),
    keys: candidates.map(({ key }) => key).join("\n"),
    score: Float64Array.from(candidates, ({ score }) => score),
    standalone: Int32Array.from(candidates, ({ standalone }) => standalone),
    mentionStarts: startsOf(candidates, (candidate) => candidate.mentions.length),
    mentions: packed,
  };
}

function startsOf<Item>(items: readonly Item[], lengthOf: (item: Item) => number): Int32Array {
  const starts = new Int32Array(items.length + 1);
  for (const [i, item] of items.entries()) starts[i + 1] = (starts[i] ?? 0) + lengthOf(item);
  return starts;
}

function packPlace({ field, sentence, startsSentence }: Mention): number {
  return (sentence << 2) | (startsSentence ? 2 : 0) | (field === "title" ? 1 : 0);
}

/** A candidate that stays, with a new score; `at` is its place in the columns. */
export interface PickedCandidate {
  readonly at: number;
  readonly key: string;
  readonly score: number;
}

/** The columns of some of their candidates: `papers` has those of each paper. */
export function pickColumns(
  columns: CandidateColumns,
  papers: readonly (readonly PickedCandidate[])[],
): CandidateColumns {
  const picks = papers.flat();
  const mentionStarts = startsOf(picks, ({ at }) => countMentions(columns, at));
  const mentions = new Int32Array((mentionStarts[picks.length] ?? 0) * MENTION_NUMBERS);
  for (const [i, { at }] of picks.entries()) {
    const own = columns.mentions.subarray(
      (columns.mentionStarts[at] ?? 0) * MENTION_NUMBERS,
      (columns.mentionStarts[at + 1] ?? 0) * MENTION_NUMBERS,
    );
    mentions.set(own, (mentionStarts[i] ?? 0) * MENTION_NUMBERS);
  }
  return {
    starts: startsOf(papers, (own) => own.length),
    keys: picks.map(({ key }) => key).join("\n"),
    score: Float64Array.from(picks, ({ score }) => score),
    standalone: Int32Array.from(picks, ({ at }) => columns.standalone[at] ?? 0),
    mentionStarts,
    mentions,
  };
}

export function countMentions({ mentionStarts }: CandidateColumns, at: number): number {
  return (mentionStarts[at + 1] ?? 0) - (mentionStarts[at] ?? 0);
}

/** The mentions of the candidate at this place. */
export function mentionsAt({ mentionStarts, mentions }: CandidateColumns, at: number): Mention[] {
  const found: Mention[] = [];
  for (let i = mentionStarts[at] ?? 0; i < (mentionStarts[at + 1] ?? 0); i++) {
    const place = mentions[i * MENTION_NUMBERS + 2] ?? 0;
    found.push({
      field: (place & 1) === 1 ? "title" : "abstract",
      start: mentions[i * MENTION_NUMBERS] ?? 0,
      end: mentions[i * MENTION_NUMBERS + 1] ?? 0,
      sentence: place >> 2,
      startsSentence: (place & 2) === 2,
    });
  }
  return found;
}
