import type { RunTasks } from "#pipeline/effects.ts";
import type { PaperText } from "./analyse-paper.ts";
import type { CandidateColumns, MentionColumns } from "./candidate-columns.ts";
import { type CandidatesInCorpus, chooseKeywordsTask } from "./choose-keywords-task.ts";
import type { Spellings } from "./concept-key.ts";
import { type CorpusCounts, createCorpusCounts, measureSharing } from "./corpus-counts.ts";
import { type FindCandidatesOptions, findCandidatesTask } from "./find-candidates-task.ts";
import { type Concept, createConceptGatherer } from "./gather-concepts.ts";
import { createSpellingLearner } from "./learn-spellings.ts";
import { learnSpellingsTask } from "./learn-spellings-task.ts";

/** Papers that make one task. Nothing that is found depends on it: counts are added up paper by paper. */
const PAPERS_PER_PART = 250;

export interface PassEffects {
  readonly runTasks: RunTasks;
  /** `fraction` of the pass done, 0 to 1; what it throws ends the pass. */
  readonly onProgress: (fraction: number) => void;
}

/** The spellings that hold in a whole corpus. */
export async function learnSpellings(
  papers: readonly PaperText[],
  { onProgress, runTasks }: PassEffects,
): Promise<Spellings> {
  const learner = createSpellingLearner();
  let done = 0;
  for await (const evidence of runTasks(learnSpellingsTask, null, cutIntoParts(papers))) {
    learner.merge(evidence);
    onProgress(fractionOf(++done, papers));
  }
  return learner.finish();
}

/** The best candidates of every paper, part by part, and how many papers have each. */
export interface CorpusCandidates {
  /** Taken out one after the other by chooseKeywords: they are large. */
  readonly parts: CandidateColumns[];
  /** For each part, the number that each of its candidates has in the counts. */
  readonly corpusKeys: readonly Int32Array[];
  readonly counts: CorpusCounts;
}

export async function findCandidates(
  papers: readonly PaperText[],
  options: FindCandidatesOptions,
  { onProgress, runTasks }: PassEffects,
): Promise<CorpusCandidates> {
  const parts: CandidateColumns[] = [];
  const corpusKeys: Int32Array[] = [];
  const counts = createCorpusCounts();
  for await (const found of runTasks(findCandidatesTask, options, cutIntoParts(papers))) {
    corpusKeys.push(counts.add(found.best));
    counts.add(found.others);
    parts.push(found.columns);
    onProgress(fractionOf(parts.length, papers));
  }
  return { parts, corpusKeys, counts };
}

/** The keywords of the papers of a part. */
export interface KeywordPart {
  readonly columns: MentionColumns;
  /** For each keyword, its number among the concepts. */
  readonly concepts: Int32Array;
}

interface ChosenParts {
  readonly parts: readonly KeywordPart[];
  /** To be called when the candidates are gone: together they take a gigabyte for 100,000 papers. */
  readonly listConcepts: () => Concept[];
}

/** Chooses every paper's keywords among its candidates, and uses these up; gives them part by part. */
export async function chooseKeywords(
  papers: readonly PaperText[],
  candidates: CorpusCandidates,
  keywordsPerPaper: number,
  { onProgress, runTasks }: PassEffects,
): Promise<ChosenParts> {
  const sharing = measureSharing(candidates.counts.sharedPairs(), papers.length);
  const inputs = readCandidates(papers, candidates);
  const gatherer = createConceptGatherer(candidates.counts.size());
  const parts: KeywordPart[] = [];
  for await (const chosen of runTasks(chooseKeywordsTask, { sharing, keywordsPerPaper }, inputs)) {
    const corpusKeys = candidates.corpusKeys[parts.length] ?? new Int32Array(0);
    parts.push({ columns: chosen.columns, concepts: gatherer.add(chosen, corpusKeys) });
    onProgress(fractionOf(parts.length, papers));
  }
  return { parts, listConcepts: gatherer.finish };
}

function* readCandidates(
  papers: readonly PaperText[],
  { corpusKeys, counts, parts }: CorpusCandidates,
): Generator<CandidatesInCorpus> {
  let part = 0;
  for (const texts of cutIntoParts(papers)) {
    const columns = parts.shift();
    const keys = corpusKeys[part++];
    if (columns === undefined || keys === undefined) return;
    yield {
      papers: texts,
      columns,
      papersWith: keys.map(counts.papersWith),
      papersWithWhole: keys.map(counts.papersWithWhole),
    };
  }
}

/** Only the texts: what else is known of a paper does not go to other threads. */
function* cutIntoParts(papers: readonly PaperText[]): Generator<PaperText[]> {
  for (let from = 0; from < papers.length; from += PAPERS_PER_PART) {
    const part = papers.slice(from, from + PAPERS_PER_PART);
    yield part.map(({ abstract, title }) => ({ title, abstract }));
  }
}

function fractionOf(parts: number, papers: readonly PaperText[]): number {
  return Math.min(1, (parts * PAPERS_PER_PART) / papers.length);
}
