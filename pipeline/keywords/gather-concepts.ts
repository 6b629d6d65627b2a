import { countMentions } from "./candidate-columns.ts";
import type { ChosenKeywords } from "./choose-keywords-task.ts";
import { chooseLabel, listSpellings } from "./choose-label.ts";

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
  const sums: Sum[] = [];
  /** The concept of each key of the corpus, -1 when it is nowhere a keyword. */
  const concepts = new Int32Array(corpusSize).fill(-1);
  const conceptOf = (corpusKey: number, key: string | undefined): number => {
    const known = concepts[corpusKey] ?? -1;
    if (known >= 0) return known;
    concepts[corpusKey] = sums.length;
    return sums.push(emptySum(key ?? "")) - 1;
  };
  return {
    add: (chosen, corpusKeys) => {
      const { score } = chosen.columns;
      const texts = chosen.keys.split("\n");
      const spellings = chosen.spellings.split("\n");
      return chosen.candidates.map((candidate, at) => {
        const concept = conceptOf(corpusKeys[candidate] ?? 0, texts[at]);
        const sum = sums[concept];
        if (sum === undefined) return concept;
        sum.paperCount++;
        sum.mentionCount += countMentions(chosen.columns, at);
        sum.score += score[at] ?? 0;
        addSpellings(sum, chosen, spellings, at);
        return concept;
      });
    },
    finish: () => sums.map(toConcept),
  };
}

interface Sum {
  readonly key: string;
  /** Most concepts have one spelling: it stands here with its count, and `several` is null. */
  spelling: string | null;
  count: number;
  several: Map<string, number> | null;
  paperCount: number;
  mentionCount: number;
  score: number;
}

function emptySum(key: string): Sum {
  return {
    key,
    spelling: null,
    count: 0,
    several: null,
    paperCount: 0,
    mentionCount: 0,
    score: 0,
  };
}

/** Adds the spellings of keyword `at` of some papers, which stand in `texts` one after the other. */
function addSpellings(
  sum: Sum,
  { spellingCounts, spellingStarts }: ChosenKeywords,
  texts: readonly string[],
  at: number,
): void {
  for (let i = spellingStarts[at] ?? 0; i < (spellingStarts[at + 1] ?? 0); i++) {
    const spelling = texts[i] ?? "";
    const count = spellingCounts[i] ?? 0;
    sum.spelling ??= spelling;
    if (sum.several === null && sum.spelling === spelling) {
      sum.count += count;
    } else {
      sum.several ??= new Map([[sum.spelling, sum.count]]);
      sum.several.set(spelling, (sum.several.get(spelling) ?? 0) + count);
    }
  }
}

function toConcept({ key, mentionCount, paperCount, score, several, spelling }: Sum): Concept {
  const only = spelling ?? "";
  return {
    key,
    label: several === null ? only : chooseLabel(several),
    spellings: several === null ? [only] : listSpellings(several),
    paperCount,
    mentionCount,
    score,
  };
}
