import leadingAdjectives from "#data/lexicon/leading-adjectives.json" with { type: "json" };
import nominalGerunds from "#data/lexicon/nominal-gerunds.json" with { type: "json" };
import verbGerunds from "#data/lexicon/verb-gerunds.json" with { type: "json" };
import { isStopWord } from "#pipeline/text/stop-words.ts";
import { tagWords, type WordClass } from "#pipeline/text/tag-words.ts";
import type { Token } from "#pipeline/text/tokenise.ts";
import { memoByForm } from "#pipeline/text/word-forms.ts";
import { type Definition, findAcronyms } from "./find-acronyms.ts";
import { mendWordClass } from "./mend-word-class.ts";

/** A noun phrase as long as it goes; its words can be heads or not. */
export interface Phrase {
  readonly words: readonly PhraseWord[];
  /** Whether it is here because an acronym was defined by it: then its words may be in another phrase too. */
  readonly isLongForm: boolean;
}

export interface PhraseWord {
  readonly token: Token;
  /** Number of the token in its sentence, from 0. */
  readonly place: number;
  /** Can end a keyword: a noun or a gerund (learning). */
  readonly isHead: boolean;
  /** Can begin a longer keyword: no adjective of praise or amount (novel), no verb (guiding agents). */
  readonly canLead: boolean;
}

const LEADING = new Set(leadingAdjectives);
const VERB_GERUNDS = new Set(verbGerunds);
const NOMINAL_GERUNDS = new Set(nominalGerunds);

/** What is asked of a word by itself. */
interface WordTraits {
  readonly isAt: boolean;
  readonly isEt: boolean;
  readonly isAl: boolean;
  /** A part of a web address that was written without its beginning: "github.com/x". */
  readonly isAddress: boolean;
  /** Never in a noun phrase. */
  readonly isStop: boolean;
  readonly isVerbGerund: boolean;
  readonly isNominalGerund: boolean;
  /** See PhraseWord. */
  readonly canLead: boolean;
  readonly canLeadAsGerund: boolean;
}

const traitsOf = memoByForm(({ lower, text }): WordTraits => {
  const canLead = !LEADING.has(lower);
  const isNominalGerund = NOMINAL_GERUNDS.has(lower);
  return {
    isAt: text === "@",
    isEt: lower === "et",
    isAl: lower === "al",
    isAddress:
      lower.includes(".") && /\.(?:com|org|net|edu|gov|io|ai|eu|html?|pdf|[a-z]{2}\/)/u.test(lower),
    isStop: isStopWord(lower),
    isVerbGerund: VERB_GERUNDS.has(lower),
    isNominalGerund,
    canLead,
    // "Learning rate" is a thing, "guiding agents" is an activity; hyphenated gerunds are mostly things.
    canLeadAsGerund: canLead && (lower.includes("-") || isNominalGerund),
  };
});

/**
 * The noun phrases of a sentence: runs of adjectives, participles, gerunds and nouns that end in a
 * noun or gerund. A short form in brackets after its long form is stepped over, so that "large
 * language model (LLM)-based agents" is one phrase; long forms are phrases in any case.
 */
export function findPhrases(tokens: readonly Token[]): Phrase[] {
  const classes = tagWords(tokens);
  const definitions = findAcronyms(tokens);
  const skipped = skippedTokens(tokens, definitions);
  const traits = tokens.map(({ form }) => traitsOf(form));
  const phrases: Phrase[] = [];
  let run: PhraseWord[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const own = traits[i];
    if (token === undefined || own === undefined || skipped?.has(i) === true) continue;
    const wordClass = isForeign(traits, i)
      ? "other"
      : mendWordClass(token, classes[i] ?? "other", tokens[i - 1], run.length > 0);
    const goesOn = isPhraseWord(own, wordClass);
    if (!goesOn || isDoing(own, wordClass, run.at(-1))) run = endRun(phrases, run);
    if (goesOn) run.push(toPhraseWord(token, i, own, wordClass));
  }
  endRun(phrases, run);
  for (const definition of definitions) phrases.push(longFormPhrase(tokens, definition));
  return phrases;
}

/** Whether a token is part of an address or of somebody's name. */
function isForeign(traits: readonly WordTraits[], i: number): boolean {
  return isAddress(traits, i) || isAuthor(traits, i);
}

/** "Agents interacting" tells what agents do; "systems engineering" is a thing. */
function isDoing(
  { isNominalGerund }: WordTraits,
  wordClass: WordClass,
  before: PhraseWord | undefined,
): boolean {
  if (wordClass !== "gerund" || isNominalGerund || before?.isHead !== true) return false;
  return /[^sui]s$/u.test(before.token.lower);
}

/** Also a part of a mail address: "a@b.edu". */
function isAddress(traits: readonly WordTraits[], i: number): boolean {
  const isAddressed = traits[i]?.isAddress === true;
  return isAddressed || traits[i - 1]?.isAt === true || traits[i + 1]?.isAt === true;
}

/** The name in "Smith et al." */
function isAuthor(traits: readonly WordTraits[], i: number): boolean {
  return traits[i + 1]?.isEt === true && traits[i + 2]?.isAl === true;
}

/** Places that are stepped over; null when there are none. */
function skippedTokens(
  tokens: readonly Token[],
  definitions: readonly Definition[],
): Set<number> | null {
  if (definitions.length === 0) return null;
  const skipped = new Set<number>();
  for (const { open, close } of definitions) {
    for (let i = open; i <= close; i++) skipped.add(i);
    // The "-based" of "(LLM)-based".
    if (tokens[close + 1]?.text === "-" && tokens[close + 2]?.lower === "based") {
      skipped.add(close + 1).add(close + 2);
    }
  }
  return skipped;
}

function isPhraseWord({ isStop, isVerbGerund }: WordTraits, wordClass: WordClass): boolean {
  if (wordClass === "other" || isStop) return false;
  return !(wordClass === "gerund" && isVerbGerund);
}

function toPhraseWord(
  token: Token,
  place: number,
  { canLead, canLeadAsGerund }: WordTraits,
  wordClass: WordClass,
): PhraseWord {
  return {
    token,
    place,
    isHead: wordClass === "noun" || wordClass === "gerund",
    canLead: wordClass === "gerund" ? canLeadAsGerund : canLead,
  };
}

/** Makes a phrase of a run of words, from a word that can lead to the last head, if there is one; gives a new run. */
function endRun(phrases: Phrase[], run: PhraseWord[]): PhraseWord[] {
  if (run.length === 0) return run;
  const end = run.findLastIndex((word) => word.isHead) + 1;
  const start = run.findIndex((word, i) => word.canLead || i === end - 1);
  if (start >= 0 && start < end) {
    phrases.push({ words: run.slice(start, end), isLongForm: false });
  }
  return [];
}

// The tagger takes "Search" in "Monte Carlo Tree Search" for a verb; a definition knows better.
function longFormPhrase(tokens: readonly Token[], { longFrom, longTo }: Definition): Phrase {
  return {
    isLongForm: true,
    words: tokens.slice(longFrom, longTo + 1).map((token, i, all) => ({
      token,
      place: longFrom + i,
      isHead: i === all.length - 1,
      canLead: i === 0,
    })),
  };
}
