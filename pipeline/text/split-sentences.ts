import type { Token } from "./tokenise.ts";
import { memoByForm } from "./word-forms.ts";

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
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !mayEnd(token.form)) continue;
    if (!endsSentence(token, tokens[i - 1], tokens[i + 1])) continue;
    sentences.push(tokens.slice(start, i + 1));
    start = i + 1;
  }
  if (start < tokens.length) sentences.push(tokens.slice(start));
  return sentences;
}

const mayEnd = memoByForm(({ text }) => ENDS.has(text));

function endsSentence(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (after === undefined) return false;
  // Without white space after it, the stop is inside something: 3.5, v2.0, ?!
  if (after.start === token.end) return false;
  if (/^\p{Ll}/u.test(after.text)) return false;
  if (token.text !== "." || before === undefined) return true;
  return !ABBREVIATIONS.has(before.lower) && !/^\p{Lu}$/u.test(before.text);
}
