import type { Task } from "#pipeline/effects.ts";
import type { PaperText } from "./analyse-paper.ts";
import {
  type CandidateColumns,
  countMentions,
  mentionsAt,
  type PickedCandidate,
  pickColumns,
} from "./candidate-columns.ts";
import { type Choosable, chooseKeywords } from "./choose-keywords.ts";
import { countSpellings, type Sighting } from "./choose-label.ts";
import type { Mention } from "./find-candidates.ts";

export interface ChooseKeywordsOptions {
  /** See measureSharing. */
  readonly sharing: number;
  readonly keywordsPerPaper: number;
}

/** The candidates of some papers, and what the corpus knows of each. */
export interface CandidatesInCorpus {
  readonly papers: readonly PaperText[];
  readonly columns: CandidateColumns;
  readonly papersWith: Int32Array;
  readonly papersWithWhole: Int32Array;
}

export interface ChosenKeywords {
  /** The keywords of each paper, best first, scored by paper and corpus. */
  readonly columns: CandidateColumns;
  /** For each keyword its place among the candidates. */
  readonly candidates: Int32Array;
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
          ({ candidate: { at, key }, score }) => ({ at, key, score }),
        ),
      );
      return {
        columns: pickColumns(input.columns, best),
        candidates: Int32Array.from(best.flat(), ({ at }) => at),
        ...spellingsOf(input, best),
      };
    },
};

interface CandidateAt extends Choosable {
  /** Place among the candidates of all papers. */
  readonly at: number;
}

/** The candidates of each paper, by its number. */
function readCandidates({
  columns,
  papersWith,
  papersWithWhole,
}: CandidatesInCorpus): (paper: number) => CandidateAt[] {
  const keys = columns.keys.split("\n");
  return (paper) => {
    const found: CandidateAt[] = [];
    for (let at = columns.starts[paper] ?? 0; at < (columns.starts[paper + 1] ?? 0); at++) {
      const key = keys[at] ?? "";
      found.push({
        at,
        key,
        stems: key.split(" "),
        standalone: columns.standalone[at] ?? 0,
        mentionCount: countMentions(columns, at),
        papersWith: papersWith[at] ?? 0,
        papersWithWhole: papersWithWhole[at] ?? 0,
        score: columns.score[at] ?? 0,
      });
    }
    return found;
  };
}

function spellingsOf(
  { columns, papers }: CandidatesInCorpus,
  best: readonly (readonly PickedCandidate[])[],
): Pick<ChosenKeywords, "spellings" | "spellingStarts" | "spellingCounts"> {
  const spellings: string[] = [];
  const counts: number[] = [];
  const starts = [0];
  for (const [i, paper] of papers.entries()) {
    for (const { at } of best[i] ?? []) {
      const own = new Map<string, number>();
      countSpellings(own, sightingsOf(mentionsAt(columns, at), paper));
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

function sightingsOf(mentions: readonly Mention[], paper: PaperText): Sighting[] {
  return mentions.map(({ end, field, start, startsSentence }) => ({
    surface: paper[field].slice(start, end),
    inTitle: field === "title",
    startsSentence,
  }));
}
