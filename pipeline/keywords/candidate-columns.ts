import type { Mention } from "./find-candidates.ts";

/** The scored candidates of some papers, in columns: small, and quick to hand to another thread. */
export interface CandidateColumns {
  /** For each paper its first candidate; at the end, their number. */
  readonly starts: Int32Array;
  /** Every key once, separated by line feeds. */
  readonly keys: string;
  readonly keyCount: number;
  /** For each candidate, the number of its key. */
  readonly key: Int32Array;
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

/** The candidates of papers as columns. `numbers` is given each key's number, in order of appearance. */
export function toColumns(
  papers: readonly (readonly ColumnCandidate[])[],
  numbers: Map<string, number>,
): CandidateColumns {
  const candidates = papers.flat();
  const columns = {
    starts: new Int32Array(papers.length + 1),
    key: new Int32Array(candidates.length),
    score: Float64Array.from(candidates, ({ score }) => score),
    standalone: Int32Array.from(candidates, ({ standalone }) => standalone),
    mentionStarts: new Int32Array(candidates.length + 1),
    mentions: packMentions(candidates),
  };
  for (const [i, own] of papers.entries()) {
    columns.starts[i + 1] = (columns.starts[i] ?? 0) + own.length;
  }
  for (const [i, { key, mentions }] of candidates.entries()) {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    columns.key[i] = number;
    columns.mentionStarts[i + 1] = (columns.mentionStarts[i] ?? 0) + mentions.length;
  }
  return { ...columns, keys: [...numbers.keys()].join("\n"), keyCount: numbers.size };
}

function packMentions(candidates: readonly ColumnCandidate[]): Int32Array {
  const count = candidates.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const packed = new Int32Array(count * MENTION_NUMBERS);
  let at = 0;
  for (const { mentions } of candidates) {
    for (const mention of mentions) {
      packed[at] = mention.start;
      packed[at + 1] = mention.end;
      packed[at + 2] = packPlace(mention);
      at += MENTION_NUMBERS;
    }
  }
  return packed;
}

function packPlace({ field, sentence, startsSentence }: Mention): number {
  return (sentence << 2) | (startsSentence ? 2 : 0) | (field === "title" ? 1 : 0);
}

/** The mentions of candidate `i`. */
export function mentionsAt(
  { mentionStarts, mentions }: Pick<CandidateColumns, "mentionStarts" | "mentions">,
  i: number,
): Mention[] {
  const found: Mention[] = [];
  const [from = 0, to = 0] = [mentionStarts[i], mentionStarts[i + 1]];
  for (let at = from * MENTION_NUMBERS; at < to * MENTION_NUMBERS; at += MENTION_NUMBERS) {
    const place = mentions[at + 2] ?? 0;
    found.push({
      field: (place & 1) === 1 ? "title" : "abstract",
      start: mentions[at] ?? 0,
      end: mentions[at + 1] ?? 0,
      sentence: place >> 2,
      startsSentence: (place & 2) === 2,
    });
  }
  return found;
}
