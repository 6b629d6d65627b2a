import type { Task } from "#pipeline/effects.ts";
import { analysePaper, type PaperText, type Sentence } from "./analyse-paper.ts";
import { type CandidateColumns, toColumns } from "./candidate-columns.ts";
import type { Spellings } from "./concept-key.ts";
import { type CountedCandidates, toCounted } from "./corpus-counts.ts";
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
  /** Those of the columns, in their order, and then all others. */
  readonly counted: CountedCandidates;
}

/** Finds the candidates of some papers, and scores them by their own paper. */
export const findCandidatesTask: Task<
  FindCandidatesOptions,
  readonly PaperText[],
  FoundCandidates
> = {
  name: "find-candidates",
  prepare: (options) => (papers) => {
    const others: Candidate[] = [];
    const best = papers.map((paper) => {
      const sentences = analysePaper(paper);
      const spellings = spellingsInPaper(sentences, options.spellings);
      const candidates = findCandidates(sentences, spellings, options.maxWords);
      const scored = scoreCandidates(candidates, countWords(sentences), options.limit);
      for (const { candidate } of scored) candidates.delete(candidate.key);
      others.push(...candidates.values());
      return scored.map(({ candidate: { key, mentions, standalone }, score }) => ({
        key,
        mentions,
        score,
        standalone,
      }));
    });
    return { columns: toColumns(best), counted: toCounted([...best.flat(), ...others]) };
  },
};

function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
