import { ln } from "#pipeline/numeric/logarithm.ts";
import { analysePaper, type PaperText, type Sentence } from "./analyse-paper.ts";
import { chooseKeywords } from "./choose-keywords.ts";
import { chooseLabel, countSpellings, listSpellings } from "./choose-label.ts";
import { createCandidateCounter, measureSharing } from "./corpus-counts.ts";
import { findCandidates, type Mention } from "./find-candidates.ts";
import { type CorpusSpellings, createSpellingLearner } from "./learn-spellings.ts";
import { makeKeywordKeys } from "./make-keyword-keys.ts";
import { type ScoredCandidate, scoreCandidates } from "./score-candidates.ts";

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

/** The keywords of every paper, one concept each, with where they stand. */
export function extractKeywords(
  papers: readonly PaperText[],
  options: KeywordOptions,
  onPaper: (done: number) => void,
): ExtractedKeywords {
  const spellings = learnSpellings(papers, onPaper);
  const counter = createCandidateCounter();
  const candidates = papers.map((paper, i) => {
    const sentences = analysePaper(paper);
    const found = findCandidates(sentences, spellings.inPaper(sentences), options.maxKeywordWords);
    counter.add(found);
    onPaper(papers.length + i + 1);
    const limit = options.keywordsPerPaper * CANDIDATES_PER_KEYWORD;
    return scoreCandidates(found, countWords(sentences), limit);
  });
  const counts = counter.finish();
  const sharing = measureSharing(counts);
  const best = candidates.map((items) =>
    chooseKeywords(items, counts, sharing, options.keywordsPerPaper),
  );
  return numberConcepts(gatherConcepts(papers, best), best);
}

function learnSpellings(
  papers: readonly PaperText[],
  onPaper: (done: number) => void,
): CorpusSpellings {
  const learner = createSpellingLearner();
  for (const [i, paper] of papers.entries()) {
    learner.add(analysePaper(paper));
    onPaper(i + 1);
  }
  return learner.finish();
}

function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

interface Concept {
  readonly key: string;
  readonly spellings: Map<string, number>;
  paperCount: number;
  mentionCount: number;
  score: number;
}

function gatherConcepts(
  papers: readonly PaperText[],
  best: readonly (readonly ScoredCandidate[])[],
): Map<string, Concept> {
  const concepts = new Map<string, Concept>();
  for (const [i, paper] of papers.entries()) {
    for (const item of best[i] ?? []) addToConcept(concepts, item, paper);
  }
  return concepts;
}

function addToConcept(
  concepts: Map<string, Concept>,
  { candidate, score }: ScoredCandidate,
  paper: PaperText,
): void {
  const concept = concepts.get(candidate.key) ?? newConcept(candidate.key);
  concepts.set(candidate.key, concept);
  concept.paperCount++;
  concept.mentionCount += candidate.mentions.length;
  concept.score += score;
  const sightings = candidate.mentions.map(({ field, start, end, startsSentence }) => ({
    surface: paper[field].slice(start, end),
    inTitle: field === "title",
    startsSentence,
  }));
  countSpellings(concept.spellings, sightings);
}

function newConcept(key: string): Concept {
  return { key, spellings: new Map(), paperCount: 0, mentionCount: 0, score: 0 };
}

/** Gives the concepts their numbers and labels. */
function numberConcepts(
  concepts: ReadonlyMap<string, Concept>,
  best: readonly (readonly ScoredCandidate[])[],
): ExtractedKeywords {
  const labelled = [...concepts.values()].map((concept) => ({
    ...concept,
    label: chooseLabel(concept.spellings),
  }));
  const keyed = makeKeywordKeys(labelled);
  const numbers = new Map(keyed.map(({ concept }, i) => [concept.key, i]));
  return {
    keywords: keyed.map(({ concept, key }) => ({
      key,
      label: concept.label,
      spellings: listSpellings(concept.spellings),
      paperCount: concept.paperCount,
      mentionCount: concept.mentionCount,
      mass: concept.score * ln(1 + best.length / concept.paperCount),
    })),
    byPaper: best.map((items) =>
      items.flatMap(({ candidate, score }) => {
        const keyword = numbers.get(candidate.key);
        return keyword === undefined ? [] : [{ keyword, score, mentions: candidate.mentions }];
      }),
    ),
  };
}
