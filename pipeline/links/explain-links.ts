import type { RunTasks } from "#pipeline/effects.ts";
import type { PaperLinks } from "./paper-links.ts";
import type { NearPairs } from "./unite-nearest.ts";
import { TERMS_PER_PAIR, type WeighPairsInput, weighPairsTask } from "./weigh-pairs-task.ts";

const WORDS_PER_LINK = 5;
/** Pairs that make one task. */
const PAIRS_PER_PART = 5000;

/** The similarity of each pair with its parts, and the words that tie it; `names` are the terms in words. */
export async function explainLinks(
  pairs: NearPairs,
  names: readonly string[],
  input: WeighPairsInput,
  runTasks: RunTasks,
): Promise<PaperLinks> {
  const { sources, targets } = pairs;
  const weights = new Float64Array(sources.length);
  const wording = new Float64Array(sources.length);
  const meaning = new Float64Array(sources.length);
  const words: string[][] = [];
  const chooseWords = createChooseWords(names);
  for await (const part of runTasks(weighPairsTask, input, cutPairs(pairs))) {
    const done = words.length;
    weights.set(part.weights, done);
    wording.set(part.wording, done);
    meaning.set(part.meaning, done);
    for (let at = 0; at < part.terms.length; at += TERMS_PER_PAIR) {
      words.push(chooseWords(part.terms.subarray(at, at + TERMS_PER_PAIR)));
    }
  }
  const isByMeaning = input.features.meaning !== null;
  return { sources, targets, weights, wording, meaning: isByMeaning ? meaning : null, words };
}

function* cutPairs({ sources, targets }: NearPairs): Generator<NearPairs> {
  for (let from = 0; from < sources.length; from += PAIRS_PER_PART) {
    const to = from + PAIRS_PER_PART;
    yield { sources: sources.slice(from, to), targets: targets.slice(from, to) };
  }
}

/** Gives the words that are told of a link, of the terms that tie it, strongest first. */
function createChooseWords(names: readonly string[]): (terms: Int32Array) => string[] {
  const lowered = names.map((name) => name.toLowerCase());
  const isSaid = (name: string, chosen: readonly number[]): boolean =>
    // "Neural networks" says all that "neural" would say after it.
    chosen.some((term) => lowered[term]?.includes(name) === true);
  return (terms) => {
    const chosen: number[] = [];
    for (const term of terms) {
      if (term < 0 || chosen.length === WORDS_PER_LINK) break;
      if (!isSaid(lowered[term] ?? "", chosen)) chosen.push(term);
    }
    return chosen.map((term) => names[term] ?? "");
  };
}
