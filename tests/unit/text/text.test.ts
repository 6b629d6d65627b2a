import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "#pipeline/text/split-sentences.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";
import { tagWords } from "#pipeline/text/tag-words.ts";
import { splitWord, tokenise } from "#pipeline/text/tokenise.ts";

function texts(text: string): string[] {
  return tokenise(text).map((token) => token.text);
}

test("every token stands in the text where it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      let before = 0;
      for (const token of tokenise(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(before);
        expect(token.text).not.toMatch(/\s/u);
        before = token.end;
      }
    }),
  );
});

test("hyphenated words stay whole, a possessive is cut off", () => {
  expect(texts("The agent's self-play, don't stop.")).toEqual([
    "The",
    "agent",
    "'",
    "s",
    "self-play",
    ",",
    "don't",
    "stop",
    ".",
  ]);
});

test("web addresses, formulae and numbers are no words", () => {
  const kinds = tokenise("See https://a.b/c, $x^2$ and 3.5 GPT-4").map(({ kind }) => kind);
  expect(kinds).toEqual(["word", "sign", "sign", "word", "number", "word"]);
});

test("sentences end at full stops, not at abbreviations, initials or decimals", () => {
  const text = "It works, e.g. here. J. Doe saw 3.5 points. Really? Yes, it did";
  const sentences = splitSentences(tokenise(text)).map((tokens) => tokens[0]?.text);
  expect(sentences).toEqual(["It", "J", "Really", "Yes"]);
  expect(splitSentences(tokenise("One. Two! Three?"))).toHaveLength(3);
});

test("spellings of one family share a stem", () => {
  expect(stemWord("evolution")).toBe(stemWord("evolving"));
  expect(stemWord("rewards")).toBe(stemWord("reward"));
  expect(stemWord("optimisation")).toBe(stemWord("optimization"));
});

test("a hyphenated word is split into its parts", () => {
  expect(splitWord("self-play")).toEqual(["self", "play"]);
  expect(splitWord("-")).toEqual([]);
});

test("words of a noun phrase get their class, also those no lexicon knows", () => {
  const classes = tagWords(tokenise("We propose self-supervised learning for large models"));
  expect(classes).toEqual(["other", "other", "adjective", "gerund", "other", "adjective", "noun"]);
  expect(() => tagWords(tokenise("constructor __proto__ toString"))).not.toThrow();
});
