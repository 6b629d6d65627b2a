import knownAcronyms from "#data/lexicon/acronyms.json" with { type: "json" };
import { stemWord } from "#pipeline/text/stem-word.ts";
import { visitForms } from "#pipeline/text/tokenise.ts";
import { MAX_FORMS, type WordForm } from "#pipeline/text/word-forms.ts";
import { analysePaper, type PaperText, type Sentence } from "./analyse-paper.ts";
import { conceptStems, type Spellings, stemsOfText } from "./concept-key.ts";
import { findAcronyms } from "./find-acronyms.ts";
import { learnVariants } from "./learn-variants.ts";
import type { OwnAcronyms } from "./read-stems.ts";

const MIN_AGREEING_PAPERS = 2;
const MIN_AGREEING_SHARE = 0.6;
const MIN_JOINED_LENGTH = 7;
const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** What some papers tell about spellings. Can be cloned between threads. */
export interface SpellingEvidence {
  /** For each short form, how many papers define each long form of it (stems joined by spaces). */
  readonly meanings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The words that are long enough to be joined ones, with their hyphens, separated by line feeds. */
  readonly words: string;
  /** How often each of them stands. */
  readonly wordCounts: Int32Array;
}

/** Collects spellings paper by paper, then answers for the corpus. */
export interface SpellingLearner {
  readonly add: (paper: PaperText) => void;
  /** Adds what another learner has collected from the papers that come next. */
  readonly merge: (evidence: SpellingEvidence) => void;
  /** What was added; what was merged is not in it. */
  readonly evidence: () => SpellingEvidence;
  /** The spellings that hold in every paper. Call after the last paper. */
  readonly finish: () => Spellings;
}

/**
 * Learns from the whole corpus: acronyms where at least two papers and most of those that define
 * them agree, else a short list of well-known ones; words that are joined here and hyphenated there.
 */
export function createSpellingLearner(): SpellingLearner {
  const meanings = new Map<string, Map<string, number>>();
  const words = new Map<string, number>();
  const addMeaning = (short: string, long: string, papers: number): void => {
    const counts = meanings.get(short) ?? new Map<string, number>();
    increase(counts, long, papers);
    meanings.set(short, counts);
  };
  const counter = createWordCounter();
  return {
    add: (paper) => {
      // It takes time to find sentences, and without a bracket they define nothing.
      if (!paper.title.includes("(") && !paper.abstract.includes("(")) {
        counter.addText(paper.title);
        counter.addText(paper.abstract);
        return;
      }
      const sentences = analysePaper(paper);
      for (const { tokens } of sentences) for (const { form } of tokens) counter.add(form);
      for (const [short, long] of definitionsOf(sentences, emptySpellings())) {
        addMeaning(short, long.join(" "), 1);
      }
    },
    merge: (evidence) => {
      for (const [short, counts] of evidence.meanings) {
        for (const [long, papers] of counts) addMeaning(short, long, papers);
      }
      addWords(words, evidence);
    },
    evidence: () => ({ meanings, ...counter.finish() }),
    finish: () => {
      addWords(words, counter.finish());
      const variants = learnVariants(words);
      return { words: variants, acronyms: agreedAcronyms(meanings, variants) };
    },
  };
}

type WordCounts = Pick<SpellingEvidence, "words" | "wordCounts">;

interface WordCounter {
  readonly add: (form: WordForm) => void;
  readonly addText: (text: string) => void;
  /** The words in the order in which they came first. */
  readonly finish: () => WordCounts;
}

function createWordCounter(): WordCounter {
  /** Of the forms that are kept, by number; beside them, which forms came, in their order. */
  const counts = new Int32Array(MAX_FORMS);
  const forms: WordForm[] = [];
  const add = (form: WordForm): void => {
    if (form.kind !== "word" || form.lower.length < MIN_JOINED_LENGTH) return;
    if (form.number < 0 || counts[form.number] === 0) forms.push(form);
    if (form.number >= 0) counts[form.number] = (counts[form.number] ?? 0) + 1;
  };
  return {
    add,
    addText: (text) => {
      visitForms(text, add, MIN_JOINED_LENGTH);
    },
    finish: () => {
      const words = new Map<string, number>();
      for (const { lower, number } of forms) increase(words, lower, counts[number] ?? 1);
      return { words: [...words.keys()].join("\n"), wordCounts: new Int32Array(words.values()) };
    },
  };
}

function addWords(all: Map<string, number>, { wordCounts, words }: WordCounts): void {
  if (words === "") return;
  for (const [i, word] of words.split("\n").entries()) increase(all, word, wordCounts[i] ?? 0);
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function emptySpellings(): Spellings {
  return { acronyms: NONE, words: NONE };
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

function agreedAcronyms(
  meanings: ReadonlyMap<string, ReadonlyMap<string, number>>,
  words: Spellings["words"],
): Map<string, readonly string[]> {
  const agreed = new Map<string, readonly string[]>();
  for (const [short, long] of Object.entries(knownAcronyms)) {
    agreed.set(short, stemsOfText(long, { acronyms: NONE, words }));
  }
  const stems = new Map([...words].map(([word, parts]) => [stemWord(word), parts.map(stemWord)]));
  for (const [short, learned] of meanings) {
    const counts = inSharedStems(learned, stems);
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

/** Meanings, counted together that differ only by spellings which the whole corpus taught. */
function inSharedStems(
  counts: ReadonlyMap<string, number>,
  stems: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const shared = new Map<string, number>();
  for (const [long, count] of counts) {
    const key = long
      .split(" ")
      .flatMap((stem) => stems.get(stem) ?? [stem])
      .join(" ");
    increase(shared, key, count);
  }
  return shared;
}

/** The acronyms that a paper defines itself, in the shared spellings of words; null when there are none. */
export function learnOwnAcronyms(
  sentences: readonly Sentence[],
  shared: Pick<Spellings, "words">,
): OwnAcronyms {
  const own = definitionsOf(sentences, { words: shared.words, acronyms: NONE });
  return own.size === 0 ? null : own;
}
