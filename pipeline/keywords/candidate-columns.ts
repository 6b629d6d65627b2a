import { MENTION_NUMBERS, type Mention, unpackMention } from "./mention.ts";

/** What some papers have, candidates or keywords, in columns: small, and quick to hand to another thread. */
export interface MentionColumns {
  /** For each paper its first candidate; at the end, their number. */
  readonly starts: Int32Array;
  readonly score: Float64Array;
  /** For each candidate its first mention; at the end, their number. */
  readonly mentionStarts: Int32Array;
  /** The mentions, packed. */
  readonly mentions: Int32Array;
}

/** The scored candidates of some papers. */
export interface CandidateColumns extends MentionColumns {
  /** Times each stood as a whole noun phrase. */
  readonly standalone: Int32Array;
  /** The stems that the candidates are made of, separated by line feeds. */
  readonly stemTexts: string;
  /** For each candidate its first stem among `stems`; at the end, their number. */
  readonly stemStarts: Int32Array;
  /** The stems of each candidate, as numbers of `stemTexts`. */
  readonly stems: Int32Array;
}

/** A scored candidate, as far as it is kept in columns. */
export interface ColumnCandidate {
  readonly stems: readonly { readonly text: string }[];
  readonly standalone: number;
  /** Packed. */
  readonly mentions: readonly number[];
}

/** Takes the candidates of one paper after the other into columns. */
export interface ColumnWriter {
  readonly addPaper: (candidates: readonly ScoredColumnCandidate[]) => void;
  /** The columns of all papers that came. */
  readonly finish: () => CandidateColumns;
}

interface ScoredColumnCandidate {
  readonly candidate: ColumnCandidate;
  readonly score: number;
}

export function createColumnWriter(): ColumnWriter {
  const starts = [0];
  const score: number[] = [];
  const standalone: number[] = [];
  const mentionStarts = [0];
  const mentions: number[] = [];
  const stemStarts = [0];
  const stems: number[] = [];
  const stemNumbers = new Map<string, number>();
  return {
    addPaper: (candidates) => {
      for (const { candidate, score: own } of candidates) {
        score.push(own);
        standalone.push(candidate.standalone);
        for (const number of candidate.mentions) mentions.push(number);
        mentionStarts.push(mentions.length / MENTION_NUMBERS);
        for (const { text } of candidate.stems) stems.push(numberOf(text, stemNumbers));
        stemStarts.push(stems.length);
      }
      starts.push(score.length);
    },
    finish: () => ({
      starts: new Int32Array(starts),
      score: new Float64Array(score),
      standalone: new Int32Array(standalone),
      mentionStarts: new Int32Array(mentionStarts),
      mentions: new Int32Array(mentions),
      stemTexts: [...stemNumbers.keys()].join("\n"),
      stemStarts: new Int32Array(stemStarts),
      stems: new Int32Array(stems),
    }),
  };
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** A candidate that stays, with a new score; `at` is its place in the columns. */
export interface PickedCandidate {
  readonly at: number;
  readonly score: number;
}

/** The columns of some of their candidates: `papers` has those of each paper. */
export function pickColumns(
  columns: MentionColumns,
  papers: readonly (readonly PickedCandidate[])[],
): MentionColumns {
  const count = papers.reduce((sum, own) => sum + own.length, 0);
  const starts = new Int32Array(papers.length + 1);
  const score = new Float64Array(count);
  const mentionStarts = new Int32Array(count + 1);
  const mentions: number[] = [];
  let picked = 0;
  for (const [paper, own] of papers.entries()) {
    for (const pick of own) {
      const from = (columns.mentionStarts[pick.at] ?? 0) * MENTION_NUMBERS;
      const to = (columns.mentionStarts[pick.at + 1] ?? 0) * MENTION_NUMBERS;
      for (let i = from; i < to; i++) mentions.push(columns.mentions[i] ?? 0);
      score[picked++] = pick.score;
      mentionStarts[picked] = mentions.length / MENTION_NUMBERS;
    }
    starts[paper + 1] = picked;
  }
  return { starts, score, mentionStarts, mentions: new Int32Array(mentions) };
}

export function countMentions({ mentionStarts }: MentionColumns, at: number): number {
  return (mentionStarts[at + 1] ?? 0) - (mentionStarts[at] ?? 0);
}

/** The stems of the candidate at this place. */
export function stemsAt({ stemStarts, stems }: CandidateColumns, at: number): number[] {
  const own: number[] = [];
  for (let i = stemStarts[at] ?? 0; i < (stemStarts[at + 1] ?? 0); i++) own.push(stems[i] ?? 0);
  return own;
}

/** The mentions of the candidate at this place. */
export function mentionsAt({ mentionStarts, mentions }: MentionColumns, at: number): Mention[] {
  const found: Mention[] = [];
  for (let i = mentionStarts[at] ?? 0; i < (mentionStarts[at + 1] ?? 0); i++) {
    found.push(unpackMention(mentions, i));
  }
  return found;
}
