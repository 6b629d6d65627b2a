import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "#pipeline/text/tokenise.ts";

// The grammar of tokens, on its own: what tokenise reads without it must come out the same.
const TOKEN =
  /((?:https?:\/\/|www\.)\S+|\$[^$\n]{1,200}\$|\\[a-zA-Z]+)|(\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‐‑.&/+]|['’](?!s(?![\p{L}\p{N}])))(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|(\p{N}[\p{N}.,]*(?:[-‐‑]?[\p{L}\p{N}]+)*)|\S/gu;

function cutByGrammar(text: string): unknown[] {
  return Array.from(text.matchAll(TOKEN), ([cut, , word, number], i) => {
    const kind = word === undefined ? (number === undefined ? "sign" : "number") : "word";
    return { cut, kind, i };
  });
}

function cut(text: string): unknown[] {
  return tokenise(text).map(({ kind, text: own }, i) => ({ cut: own, kind, i }));
}

test("plain words are cut as the grammar cuts them, whatever stands beside them", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."word a A9 www http https http:// www. 's s 3 3.5 \\alpha $x$ é ü-b ’ ‑ - . , & / + ' : ; ( ) a-b 1,000. 3-d x' www.a".split(
        " ",
      ),
      ..." |\n|\t|\u00a0|\u0001|\u{1d538}|\u0301|$|\\".split("|"),
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join("");
      expect(cut(text)).toEqual(cutByGrammar(text));
    }),
    { numRuns: 1000 },
  );
});

test("one form has one text, lower case and kind, wherever it stands", () => {
  const [first, , second] = tokenise("Self-play, Self-play");
  expect(first?.form).toBe(second?.form);
  expect(first).toMatchObject({ text: "Self-play", lower: "self-play", kind: "word" });
});

test("more forms than are kept are still read rightly", () => {
  const words = Array.from({ length: 270_000 }, (_, i) => `w${i.toString(36)}`);
  const texts = tokenise(words.join(" ")).map(({ text }) => text);
  expect(texts).toEqual(words);
});
