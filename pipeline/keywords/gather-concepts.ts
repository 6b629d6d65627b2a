import { countMentions } from "./candidate-columns.ts";
import type { ChosenKeywords } from "./choose-keywords-task.ts";
import { listSpellings } from "./choose-label.ts";
import { gatherSpellings } from "./gather-spellings.ts";
import { textAt } from "./text-list.ts";

/** A concept of the corpus, before its place among the others is known. */
export interface Concept {
  /** Stems joined by spaces. */
  readonly key: string;
  readonly label: string;
  /** Regardless of capitals, most frequent first. */
  readonly spellings: readonly string[];
  readonly paperCount: number;
  readonly mentionCount: number;
  /** Sum of its scores. */
  readonly score: number;
}

/** Collects the keywords of papers as concepts. */
export interface ConceptGatherer {
  /**
   * Adds the keywords of the papers that come next, whose candidates' keys have these numbers in the
   * corpus. Gives the concept of each keyword.
   */
  readonly add: (chosen: ChosenKeywords, corpusKeys: Int32Array) => Int32Array;
  /** The concepts, in the order in which they came. */
  readonly finish: () => Concept[];
}

/** A gatherer for a corpus of so many keys. */
export function createConceptGatherer(corpusSize: number): ConceptGatherer {
  /** The concept of each key of the corpus, -1 when it is nowhere a keyword. */
  const concepts = new Int32Array(corpusSize).fill(-1);
  // Of each concept; columns, for there are a million of them.
  const keys: string[] = [];
  const paperCounts: number[] = [];
  const mentionCounts: number[] = [];
  const scores: number[] = [];
  const spellings = gatherSpellings();
  const conceptOf = (chosen: ChosenKeywords, at: number, corpusKey: number): number => {
    const known = concepts[corpusKey] ?? -1;
    if (known >= 0) return known;
    concepts[corpusKey] = keys.length;
    paperCounts.push(0);
    mentionCounts.push(0);
    scores.push(0);
    return keys.push(textAt(chosen.keys, at)) - 1;
  };
  return {
    add: (chosen, corpusKeys) =>
      chosen.candidates.map((candidate, at) => {
        const concept = conceptOf(chosen, at, corpusKeys[candidate] ?? 0);
        paperCounts[concept] = (paperCounts[concept] ?? 0) + 1;
        mentionCounts[concept] = (mentionCounts[concept] ?? 0) + countMentions(chosen.columns, at);
        scores[concept] = (scores[concept] ?? 0) + (chosen.columns.score[at] ?? 0);
        spellings.add(concept, chosen, at);
        return concept;
      }),
    finish: () =>
      keys.map((key, concept) => {
        const listed = listSpellings(spellings.countsOf(concept));
        return {
          key,
          label: listed[0] ?? "",
          spellings: listed,
          paperCount: paperCounts[concept] ?? 0,
          mentionCount: mentionCounts[concept] ?? 0,
          score: scores[concept] ?? 0,
        };
      }),
  };
}
