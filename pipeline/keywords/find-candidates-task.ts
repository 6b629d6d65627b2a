import type { Task } from "#pipeline/effects.ts";
import { analysePaper, type PaperText, type Sentence } from "./analyse-paper.ts";
import { type CandidateColumns, toColumns } from "./candidate-columns.ts";
import type { Spellings } from "./concept-key.ts";
import { countCandidates, type PartCounts } from "./corpus-counts.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { spellingsInPaper } from "./learn-spellings.ts";
import { scoreCandidates } from "./score-candidates.ts";

export interface FindCandidatesOptions {
  /** What the corpus taught about its spellings. */
  readonly spellings: Spellings;
  readonly maxWords: number;
  /** Candidates held for each paper until the whole corpus is known. */
  readonly limit: number;
}

export interface FoundCandidates {
  /** The best candidates of each paper. */
  readonly columns: CandidateColumns;
  /** Of all candidates, those of the columns first and with the numbers they have there. */
  readonly counts: PartCounts;
}

/** Finds the candidates of some papers, and scores them by their own paper. */
export const findCandidatesTask: Task<
  FindCandidatesOptions,
  readonly PaperText[],
  FoundCandidates
> = {
  name: "find-candidates",
  prepare: (options) => (papers) => {
    const found: Iterable<Candidate>[] = [];
    const best = papers.map((paper) => {
      const sentences = analysePaper(paper);
      const spellings = spellingsInPaper(sentences, options.spellings);
      const candidates = findCandidates(sentences, spellings, options.maxWords);
      found.push(candidates.values());
      const scored = scoreCandidates(candidates, countWords(sentences), options.limit);
      return scored.map(({ candidate: { key, mentions, standalone }, score }) => ({
        key,
        mentions,
        score,
        standalone,
      }));
    });
    const numbers = new Map<string, number>();
    const columns = toColumns(best, numbers);
    return { columns, counts: countCandidates(found, numbers) };
  },
};

function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
