import type { Task } from "#pipeline/effects.ts";
import type { PaperText } from "./analyse-paper.ts";
import {
  type CandidateColumns,
  countMentions,
  type MentionColumns,
  mentionsAt,
  type PickedCandidate,
  pickColumns,
  stemsAt,
} from "./candidate-columns.ts";
import { type Choosable, chooseKeywords } from "./choose-keywords.ts";
import { countOf, countSpellings, type Sighting, spellingOf } from "./choose-label.ts";
import { isNameStem } from "./concept-key.ts";
import type { Mention } from "./mention.ts";
import { type TextList, toTextList } from "./text-list.ts";

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
  readonly columns: MentionColumns;
  /** For each keyword its place among the candidates. */
  readonly candidates: Int32Array;
  readonly keys: TextList;
  /** The spellings of the keywords, one keyword after the other. */
  readonly spellings: TextList;
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
      const texts = input.columns.stemTexts.split("\n");
      const makeKey = ({ stems }: Choosable): string => joinTexts(stems, texts);
      const best = input.papers.map((_, paper) => {
        const candidates = readCandidates(input, paper, texts);
        return chooseKeywords(candidates, { sharing, limit: keywordsPerPaper, makeKey });
      });
      const picks = best.map((own) => own.map(({ candidate: { at }, score }) => ({ at, score })));
      const all = best.flat();
      return {
        columns: pickColumns(input.columns, picks),
        candidates: new Int32Array(all.map(({ candidate }) => candidate.at)),
        keys: toTextList(all.map(({ candidate }) => makeKey(candidate))),
        ...spellingsOf(input, picks),
      };
    },
};

interface CandidateAt extends Choosable {
  /** Place among the candidates of all papers. */
  readonly at: number;
}

/** The candidates of a paper of this number; `texts` has the stems by their numbers. */
function readCandidates(
  { columns, papersWith, papersWithWhole }: CandidatesInCorpus,
  paper: number,
  texts: readonly string[],
): CandidateAt[] {
  const found: CandidateAt[] = [];
  for (let at = columns.starts[paper] ?? 0; at < (columns.starts[paper + 1] ?? 0); at++) {
    const stems = stemsAt(columns, at);
    found.push({
      at,
      stems,
      isName: stems.length === 1 && isNameStem(texts[stems[0] ?? 0] ?? ""),
      standalone: columns.standalone[at] ?? 0,
      mentionCount: countMentions(columns, at),
      papersWith: papersWith[at] ?? 0,
      papersWithWhole: papersWithWhole[at] ?? 0,
      score: columns.score[at] ?? 0,
    });
  }
  return found;
}

function joinTexts(stems: readonly number[], texts: readonly string[]): string {
  let joined = texts[stems[0] ?? 0] ?? "";
  for (let i = 1; i < stems.length; i++) joined += ` ${texts[stems[i] ?? 0] ?? ""}`;
  return joined;
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
      const sightings = sightingsOf(mentionsAt(columns, at), paper);
      const [first] = sightings;
      // Most keywords are seen once: there is nothing to add up.
      if (sightings.length === 1 && first !== undefined) {
        spellings.push(spellingOf(first));
        counts.push(countOf(first));
      } else {
        const own = new Map<string, number>();
        countSpellings(own, sightings);
        spellings.push(...own.keys());
        counts.push(...own.values());
      }
      starts.push(spellings.length);
    }
  }
  return {
    spellings: toTextList(spellings),
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
