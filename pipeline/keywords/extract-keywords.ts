import { ln } from "#pipeline/numeric/logarithm.ts";
import type { PaperText } from "./analyse-paper.ts";
import type { Concept } from "./gather-concepts.ts";
import {
  chooseKeywords,
  findCandidates,
  learnSpellings,
  type PassEffects,
} from "./keyword-passes.ts";
import { makeKeywordKeys } from "./make-keyword-keys.ts";
import type { Mention } from "./mention.ts";
import { readPaperKeywords } from "./read-paper-keywords.ts";

/** A concept of the corpus. Its id is its place in the list: most papers first. */
export interface Keyword {
  /** Lasting: the label in lower case, words joined by hyphens. */
  readonly key: string;
  readonly label: string;
  /** Regardless of capitals, most frequent first. */
  readonly spellings: readonly string[];
  readonly paperCount: number;
  readonly mentionCount: number;
  /** Sum of score times inverse document frequency over its papers: how much of the corpus it tells. */
  readonly mass: number;
}

/** A keyword of one paper. */
export interface PaperKeyword {
  readonly keyword: number;
  readonly score: number;
  /** Made anew each time they are read: together they would take half a gigabyte for 100,000 papers. */
  readonly mentions: readonly Mention[];
}

export interface ExtractedKeywords {
  readonly keywords: readonly Keyword[];
  /** For each paper, in the order given: its keywords, best first. */
  readonly byPaper: readonly (readonly PaperKeyword[])[];
}

export interface KeywordOptions {
  readonly keywordsPerPaper: number;
  readonly maxKeywordWords: number;
}

/** Candidates held for each paper until the whole corpus is known, as a multiple of those kept. */
const CANDIDATES_PER_KEYWORD = 3;

/** Shares of the time that the passes take. */
const SPELLINGS_SHARE = 0.15;
const CANDIDATES_SHARE = 0.6;
const CHOICE_SHARE = 0.25;

/**
 * The keywords of every paper, one concept each, with where they stand. `onProgress` is told the
 * fraction done, 0 to 1; what it throws ends the work. Papers are cut into tokens twice, for the
 * spellings of the corpus and then for candidates spelt by these: to keep the tokens of a corpus
 * would take more memory than cutting again takes time.
 */
export async function extractKeywords(
  papers: readonly PaperText[],
  { keywordsPerPaper, maxKeywordWords }: KeywordOptions,
  { onProgress, runTasks }: PassEffects,
): Promise<ExtractedKeywords> {
  const pass = (done: number, share: number): PassEffects => ({
    runTasks,
    onProgress: (fraction) => {
      onProgress(done + share * fraction);
    },
  });
  const spellings = await learnSpellings(papers, pass(0, SPELLINGS_SHARE));
  const limit = keywordsPerPaper * CANDIDATES_PER_KEYWORD;
  const { listConcepts, parts } = await chooseKeywords(
    papers,
    // Not kept here, so that they can go as soon as the keywords are chosen.
    await findCandidates(
      papers,
      { spellings, maxWords: maxKeywordWords, limit },
      pass(SPELLINGS_SHARE, CANDIDATES_SHARE),
    ),
    keywordsPerPaper,
    pass(SPELLINGS_SHARE + CANDIDATES_SHARE, CHOICE_SHARE),
  );
  const concepts = listConcepts();
  const keyed = makeKeywordKeys(concepts);
  const ids = new Int32Array(concepts.length);
  for (const [id, { place }] of keyed.entries()) ids[place] = id;
  return {
    keywords: keyed.map(({ concept, key }) => toKeyword(concept, key, papers.length)),
    byPaper: parts.flatMap((part) => readPaperKeywords(part, ids)),
  };
}

function toKeyword(concept: Concept, key: string, papers: number): Keyword {
  const { label, mentionCount, paperCount, score, spellings } = concept;
  const mass = score * ln(1 + papers / paperCount);
  return { key, label, spellings, paperCount, mentionCount, mass };
}
