import knownAcronyms from "#data/lexicon/acronyms.json" with { type: "json" };
import { splitWord } from "#pipeline/text/tokenise.ts";
import type { Sentence } from "./analyse-paper.ts";
import { conceptStems, type Spellings, stemsOfText } from "./concept-key.ts";
import { findAcronyms } from "./find-acronyms.ts";

const MIN_AGREEING_PAPERS = 2;
const MIN_AGREEING_SHARE = 0.6;
const MIN_JOINED_LENGTH = 7;
const NO_ACRONYMS: ReadonlyMap<string, readonly string[]> = new Map();

/** What some papers tell about spellings. Can be cloned between threads. */
export interface SpellingEvidence {
  /** For each short form, how many papers define each long form of it (stems joined by spaces). */
  readonly meanings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Parts of hyphenated words by the word that they make without hyphens. */
  readonly hyphenated: ReadonlyMap<string, readonly string[]>;
  /** Words without hyphens, as far as they are long enough to be joined ones. */
  readonly words: ReadonlySet<string>;
}

/** Collects spellings paper by paper, then answers for the corpus. */
export interface SpellingLearner {
  readonly add: (sentences: readonly Sentence[]) => void;
  /** Adds what another learner has collected from the papers that come next. */
  readonly merge: (evidence: SpellingEvidence) => void;
  readonly evidence: SpellingEvidence;
  /** Call after the last paper. */
  readonly finish: () => CorpusSpellings;
}

export interface CorpusSpellings {
  /** Spellings that hold in every paper. */
  readonly shared: Spellings;
  /** Spellings inside one paper: its own definitions before the shared ones. */
  readonly inPaper: (sentences: readonly Sentence[]) => Spellings;
}

/**
 * Learns from the whole corpus: acronyms where at least two papers and most of those that define
 * them agree, else a short list of well-known ones; words that are joined here and hyphenated there.
 */
export function createSpellingLearner(): SpellingLearner {
  const meanings = new Map<string, Map<string, number>>();
  const hyphenated = new Map<string, readonly string[]>();
  const words = new Set<string>();
  const addMeaning = (short: string, long: string, papers: number): void => {
    const counts = meanings.get(short) ?? new Map<string, number>();
    counts.set(long, (counts.get(long) ?? 0) + papers);
    meanings.set(short, counts);
  };
  return {
    add: (sentences) => {
      for (const [short, long] of definitionsOf(sentences, emptySpellings())) {
        addMeaning(short, long.join(" "), 1);
      }
      for (const { tokens } of sentences) {
        for (const { kind, lower } of tokens) {
          if (kind !== "word" || lower.length < MIN_JOINED_LENGTH) continue;
          const parts = splitWord(lower);
          if (parts.length === 1) words.add(lower);
          else hyphenated.set(parts.join(""), parts);
        }
      }
    },
    merge: (evidence) => {
      for (const [short, counts] of evidence.meanings) {
        for (const [long, papers] of counts) addMeaning(short, long, papers);
      }
      for (const [joined, parts] of evidence.hyphenated) hyphenated.set(joined, parts);
      for (const word of evidence.words) words.add(word);
    },
    evidence: { meanings, hyphenated, words },
    finish: () => {
      const joinedWords = joinedIn(words, hyphenated);
      const shared = { joinedWords, acronyms: agreedAcronyms(meanings, joinedWords) };
      return { shared, inPaper: (sentences) => spellingsInPaper(sentences, shared) };
    },
  };
}

function emptySpellings(): Spellings {
  return { acronyms: NO_ACRONYMS, joinedWords: NO_ACRONYMS };
}

/** Long forms, as stems, that these sentences define; the first definition of a short form holds. */
function definitionsOf(
  sentences: readonly Sentence[],
  spellings: Spellings,
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { tokens } of sentences) {
    for (const { short, longFrom, longTo } of findAcronyms(tokens)) {
      if (found.has(short)) continue;
      const long = tokens.slice(longFrom, longTo + 1);
      found.set(
        short,
        long.flatMap((token) => conceptStems(token, spellings)),
      );
    }
  }
  return found;
}

function joinedIn(
  words: ReadonlySet<string>,
  hyphenated: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  return new Map(
    [...hyphenated].filter(([joined]) => joined.length >= MIN_JOINED_LENGTH && words.has(joined)),
  );
}

function agreedAcronyms(
  meanings: ReadonlyMap<string, ReadonlyMap<string, number>>,
  joinedWords: Spellings["joinedWords"],
): Map<string, readonly string[]> {
  const agreed = new Map<string, readonly string[]>();
  for (const [short, long] of Object.entries(knownAcronyms)) {
    agreed.set(short, stemsOfText(long, { acronyms: NO_ACRONYMS, joinedWords }));
  }
  for (const [short, counts] of meanings) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const best = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    if (best === undefined) continue;
    if (best[1] >= MIN_AGREEING_PAPERS && best[1] / all >= MIN_AGREEING_SHARE) {
      agreed.set(short, best[0].split(" "));
    } else if (best[1] >= MIN_AGREEING_PAPERS) {
      // Several papers, several meanings: each holds inside the papers that define it only.
      agreed.delete(short);
    }
  }
  return agreed;
}

/** Spellings inside one paper: its own definitions before the shared ones. */
export function spellingsInPaper(sentences: readonly Sentence[], shared: Spellings): Spellings {
  const own = definitionsOf(sentences, { ...shared, acronyms: NO_ACRONYMS });
  if (own.size === 0) return shared;
  // No copy of the shared ones: their number grows with the corpus.
  return { ...shared, acronyms: { get: (short) => own.get(short) ?? shared.acronyms.get(short) } };
}
