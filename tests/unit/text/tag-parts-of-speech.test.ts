import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import BrillPOSTagger from "natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js";
import Lexicon from "natural/lib/natural/brill_pos_tagger/lib/Lexicon.js";
import RuleSet from "natural/lib/natural/brill_pos_tagger/lib/RuleSet.js";
import { expect, test } from "vitest";
import { splitSentences } from "#pipeline/text/split-sentences.ts";
import { canBeTagged, tagPartsOfSpeech } from "#pipeline/text/tag-parts-of-speech.ts";
import { tokenise } from "#pipeline/text/tokenise.ts";

const SAMPLE = join(import.meta.dirname, "../../../data/corpora/daily-papers-2025-10-28.txt");
const natural = new BrillPOSTagger(new Lexicon("EN", "NN", "NNP"), new RuleSet("EN"));

function tagsOf(words: readonly string[]): string[] {
  return tagPartsOfSpeech(words.map((text) => ({ text, tags: [] })));
}

function naturalTags(words: readonly string[]): string[] {
  return natural.tag(words).taggedWords.map(({ tag }) => tag);
}

test("every sentence of the sample is tagged as natural tags it", () => {
  const sentences = splitSentences(tokenise(readFileSync(SAMPLE, "utf8")));
  expect(sentences.length).toBeGreaterThan(700);
  for (const tokens of sentences) {
    const words = tokens.map(({ text }) => text);
    const tags = tagPartsOfSpeech(tokens.map(({ form }) => form));
    expect(tags, words.join(" ")).toEqual(naturalTags(words));
  }
});

test("made-up sentences of words that rules turn on are tagged as natural tags them", () => {
  const word = fc.oneof(
    fc.constantFrom(
      ..."the a this would Would fly attack run walks report unlikely fooed zinged ringing".split(
        " ",
      ),
      ..."foobal fooly xing ed al s ing 3 3D 1e5 0x10 Infinity a.b ab.c ... , . $ -".split(" "),
      ..."constructor toString hasOwnProperty eval arguments The Zzyzx bus gas news".split(" "),
    ),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      // natural takes `__proto__` for an entry of its lexicon.
      fc.pre(!words.includes("__proto__"));
      expect(tagsOf(words)).toEqual(naturalTags(words));
    }),
    { numRuns: 2000 },
  );
});

test("words that objects have as properties are words like others", () => {
  expect(tagsOf(["constructor", "__proto__", "Constructor"])).toEqual(["NN", "NN", "NNP"]);
  expect(canBeTagged("constructor", "NN")).toBe(true);
  expect(canBeTagged("quickly", "NN")).toBe(false);
});
