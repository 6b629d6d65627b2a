import type { Task } from "#pipeline/effects.ts";
import type { PaperText } from "./analyse-paper.ts";
import { type CandidateColumns, mentionsAt, toColumns } from "./candidate-columns.ts";
import { type Choosable, chooseKeywords } from "./choose-keywords.ts";
import { countSpellings } from "./choose-label.ts";

export interface ChooseKeywordsOptions {
  /** See measureSharing. */
  readonly sharing: number;
  readonly keywordsPerPaper: number;
}

/** The candidates of some papers, and what the corpus knows of each of their keys. */
export interface CandidatesInCorpus {
  readonly papers: readonly PaperText[];
  readonly columns: CandidateColumns;
  readonly papersWith: Int32Array;
  readonly papersWithWhole: Int32Array;
}

export interface ChosenKeywords {
  /** The keywords of each paper, best first, scored by paper and corpus. */
  readonly columns: CandidateColumns;
  /** For each key of the columns, its number among the keys of the candidates. */
  readonly candidateKeys: Int32Array;
  /** The spellings of each keyword of each paper, separated by line feeds. */
  readonly spellings: string;
  /** For each keyword its first spelling; at the end, their number. */
  readonly spellingStarts: Int32Array;
  /** What each spelling counts. */
  readonly spellingCounts: Float64Array;
}

/** Chooses the keywords of some papers among their candidates, now that the corpus is known. */
export const chooseKeywordsTask: Task<ChooseKeywordsOptions, CandidatesInCorpus, ChosenKeywords> = {
  name: "choose-keywords",
  prepare:
    ({ keywordsPerPaper, sharing }) =>
    (input) => {
      const candidates = readCandidates(input);
      const best = input.papers.map((_, paper) =>
        chooseKeywords(candidates(paper), sharing, keywordsPerPaper).map(
          ({ candidate: { at, key, keyNumber, standalone }, score }) => {
            const mentions = mentionsAt(input.columns, at);
            return { key, keyNumber, mentions, score, standalone };
          },
        ),
      );
      const numbers = new Map<string, number>();
      const columns = toColumns(best, numbers);
      const candidateKeys = new Int32Array(numbers.size);
      for (const { key, keyNumber } of best.flat()) {
        candidateKeys[numbers.get(key) ?? 0] = keyNumber;
      }
      return { columns, candidateKeys, ...spellingsOf(input.papers, best) };
    },
};

interface CandidateAt extends Choosable {
  /** Place among the candidates of all papers. */
  readonly at: number;
  readonly keyNumber: number;
}

/** The candidates of each paper, by its number. */
function readCandidates({
  columns,
  papersWith,
  papersWithWhole,
}: CandidatesInCorpus): (paper: number) => CandidateAt[] {
  const keys = columns.keys.split("\n").map((key) => ({ key, stems: key.split(" ") }));
  return (paper) => {
    const found: CandidateAt[] = [];
    for (let at = columns.starts[paper] ?? 0; at < (columns.starts[paper + 1] ?? 0); at++) {
      const keyNumber = columns.key[at] ?? 0;
      found.push({
        at,
        keyNumber,
        key: keys[keyNumber]?.key ?? "",
        stems: keys[keyNumber]?.stems ?? [],
        standalone: columns.standalone[at] ?? 0,
        mentionCount: (columns.mentionStarts[at + 1] ?? 0) - (columns.mentionStarts[at] ?? 0),
        papersWith: papersWith[keyNumber] ?? 0,
        papersWithWhole: papersWithWhole[keyNumber] ?? 0,
        score: columns.score[at] ?? 0,
      });
    }
    return found;
  };
}

function spellingsOf(
  papers: readonly PaperText[],
  best: readonly (readonly { readonly mentions: ReturnType<typeof mentionsAt> }[])[],
): Pick<ChosenKeywords, "spellings" | "spellingStarts" | "spellingCounts"> {
  const spellings: string[] = [];
  const counts: number[] = [];
  const starts = [0];
  for (const [i, paper] of papers.entries()) {
    for (const { mentions } of best[i] ?? []) {
      const own = new Map<string, number>();
      countSpellings(
        own,
        mentions.map(({ end, field, start, startsSentence }) => ({
          surface: paper[field].slice(start, end),
          inTitle: field === "title",
          startsSentence,
        })),
      );
      spellings.push(...own.keys());
      counts.push(...own.values());
      starts.push(spellings.length);
    }
  }
  return {
    spellings: spellings.join("\n"),
    spellingStarts: Int32Array.from(starts),
    spellingCounts: Float64Array.from(counts),
  };
}
