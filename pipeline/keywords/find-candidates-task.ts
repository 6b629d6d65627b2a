import type { Task } from "#pipeline/effects.ts";
import { analysePaper, type PaperText, type Sentence } from "./analyse-paper.ts";
import { type CandidateColumns, createColumnWriter } from "./candidate-columns.ts";
import type { Spellings } from "./concept-key.ts";
import { type CountedCandidates, createCountWriter } from "./corpus-counts.ts";
import { createCandidateFinder } from "./find-candidates.ts";
import { learnOwnAcronyms } from "./learn-spellings.ts";
import { createStemReader } from "./read-stems.ts";
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
  /** These, in their order. */
  readonly best: CountedCandidates;
  /** All others. */
  readonly others: CountedCandidates;
}

/** Finds the candidates of some papers, and scores them by their own paper. */
export const findCandidatesTask: Task<
  FindCandidatesOptions,
  readonly PaperText[],
  FoundCandidates
> = {
  name: "find-candidates",
  prepare: ({ limit, maxWords, spellings }) => {
    const find = createCandidateFinder(createStemReader(spellings), maxWords);
    return (papers) => {
      const columns = createColumnWriter();
      const best = createCountWriter();
      const others = createCountWriter();
      for (const paper of papers) {
        const sentences = analysePaper(paper);
        const candidates = find(sentences, learnOwnAcronyms(sentences, spellings));
        const scored = scoreCandidates(candidates, countWords(sentences));
        columns.addPaper(scored.slice(0, limit));
        for (const [i, { candidate }] of scored.entries()) {
          (i < limit ? best : others).add(candidate);
        }
      }
      return { columns: columns.finish(), best: best.finish(), others: others.finish() };
    };
  },
};

function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
