import leadingAdjectives from "#data/lexicon/leading-adjectives.json" with { type: "json" };
import nominalGerunds from "#data/lexicon/nominal-gerunds.json" with { type: "json" };
import verbGerunds from "#data/lexicon/verb-gerunds.json" with { type: "json" };
import { isStopWord } from "#pipeline/text/stop-words.ts";
import { tagWords, type WordClass } from "#pipeline/text/tag-words.ts";
import type { Token } from "#pipeline/text/tokenise.ts";
import { type Definition, findAcronyms } from "./find-acronyms.ts";
import { mendWordClass } from "./mend-word-class.ts";

/** A noun phrase as long as it goes; its words can be heads or not. */
export interface Phrase {
  readonly words: readonly PhraseWord[];
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

/**
 * The noun phrases of a sentence: runs of adjectives, participles, gerunds and nouns that end in a
 * noun or gerund. A short form in brackets after its long form is stepped over, so that "large
 * language model (LLM)-based agents" is one phrase; long forms are phrases in any case.
 */
export function findPhrases(tokens: readonly Token[]): Phrase[] {
  const classes = tagWords(tokens);
  const definitions = findAcronyms(tokens);
  const skipped = skippedTokens(tokens, definitions);
  const phrases: Phrase[] = [];
  let run: PhraseWord[] = [];
  const close = (): void => {
    pushPhrase(phrases, run);
    run = [];
  };
  for (const [i, token] of tokens.entries()) {
    if (skipped.has(i)) continue;
    if (isAddress(tokens, i) || isAuthor(tokens, i)) {
      close();
      continue;
    }
    const wordClass = mendWordClass(token, classes[i] ?? "other", tokens[i - 1], run.length > 0);
    if (wordClass === "gerund" && isDoing(token, run.at(-1))) close();
    if (isPhraseWord(token, wordClass)) run.push(toPhraseWord(token, i, wordClass));
    else close();
  }
  close();
  for (const definition of definitions) phrases.push(longFormPhrase(tokens, definition));
  return phrases;
}

/** "Agents interacting" tells what agents do; "systems engineering" is a thing. */
function isDoing({ lower }: Token, before: PhraseWord | undefined): boolean {
  if (before?.isHead !== true || NOMINAL_GERUNDS.has(lower)) return false;
  return /[^sui]s$/u.test(before.token.lower);
}

/** A part of a web or mail address that was written without its beginning: "github.com/x", "a@b.edu". */
function isAddress(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.text === "@" || tokens[i + 1]?.text === "@") return true;
  const lower = tokens[i]?.lower ?? "";
  return (
    lower.includes(".") && /\.(?:com|org|net|edu|gov|io|ai|eu|html?|pdf|[a-z]{2}\/)/u.test(lower)
  );
}

/** The name in "Smith et al." */
function isAuthor(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.lower === "et" && tokens[i + 2]?.lower === "al";
}

function skippedTokens(tokens: readonly Token[], definitions: readonly Definition[]): Set<number> {
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

function isPhraseWord(token: Token, wordClass: WordClass): boolean {
  if (wordClass === "other" || isStopWord(token.lower)) return false;
  return !(wordClass === "gerund" && VERB_GERUNDS.has(token.lower));
}

function toPhraseWord(token: Token, place: number, wordClass: WordClass): PhraseWord {
  return {
    token,
    place,
    isHead: wordClass === "noun" || wordClass === "gerund",
    canLead: canLead(token, wordClass),
  };
}

// "Learning rate" is a thing, "guiding agents" is an activity; hyphenated gerunds are mostly things.
function canLead({ lower }: Token, wordClass: WordClass): boolean {
  if (LEADING.has(lower)) return false;
  return wordClass !== "gerund" || lower.includes("-") || NOMINAL_GERUNDS.has(lower);
}

function pushPhrase(phrases: Phrase[], run: readonly PhraseWord[]): void {
  const end = run.findLastIndex((word) => word.isHead) + 1;
  const start = run.findIndex((word, i) => word.canLead || i === end - 1);
  if (start >= 0 && start < end) phrases.push({ words: run.slice(start, end) });
}

// The tagger takes "Search" in "Monte Carlo Tree Search" for a verb; a definition knows better.
function longFormPhrase(tokens: readonly Token[], { longFrom, longTo }: Definition): Phrase {
  return {
    words: tokens.slice(longFrom, longTo + 1).map((token, i, all) => ({
      token,
      place: longFrom + i,
      isHead: i === all.length - 1,
      canLead: i === 0,
    })),
  };
}
