import type { Token } from "./tokenise.ts";

// After these a full stop does not end a sentence.
const ABBREVIATIONS = new Set([
  "e.g",
  "i.e",
  "etc",
  "al",
  "cf",
  "vs",
  "fig",
  "figs",
  "eq",
  "eqs",
  "sec",
  "no",
  "resp",
  "approx",
  "dr",
  "prof",
  "st",
  "w.r.t",
  "a.k.a",
  "u.s",
  "ca",
  "incl",
  "viz",
  "ref",
  "refs",
]);

const ENDS = new Set([".", "!", "?"]);

/**
 * Groups tokens into sentences. A sentence ends with `.`, `!` or `?`, unless the stop belongs to an
 * abbreviation or an initial, or goes on in lower case.
 */
export function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    sentence.push(token);
    if (ENDS.has(token.text) && endsSentence(token, tokens[i - 1], tokens[i + 1])) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function endsSentence(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (after === undefined) return false;
  // Without white space after it, the stop is inside something: 3.5, v2.0, ?!
  if (after.start === token.end) return false;
  if (/^\p{Ll}/u.test(after.text)) return false;
  if (token.text !== "." || before === undefined) return true;
  return !ABBREVIATIONS.has(before.lower) && !/^\p{Lu}$/u.test(before.text);
}
