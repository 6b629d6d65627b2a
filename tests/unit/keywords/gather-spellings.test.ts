import fc from "fast-check";
import { expect, test } from "vitest";
import { gatherSpellings } from "#pipeline/keywords/gather-spellings.ts";
import { textAt, toTextList } from "#pipeline/keywords/text-list.ts";

const spelling = fc.constantFrom("LLM", "llm", "large language model", "naïve Bayes", "𝔸");
const keyword = fc.record({
  concept: fc.nat({ max: 3 }),
  spellings: fc.array(fc.tuple(spelling, fc.constantFrom(0.5, 1)), { minLength: 1, maxLength: 3 }),
});

test("texts come out of a list as they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
      const list = toTextList(texts);
      expect(texts.map((_, at) => textAt(list, at))).toEqual(texts);
    }),
  );
});

test("every concept has the spellings of its keywords, counted, in the order they came", () => {
  fc.assert(
    fc.property(fc.array(keyword, { maxLength: 12 }), (keywords) => {
      const all = keywords.flatMap(({ spellings }) => spellings);
      const starts = keywords.map(
        (_, i) => keywords.slice(0, i).flatMap((own) => own.spellings).length,
      );
      const gatherer = gatherSpellings();
      for (const [at, { concept }] of keywords.entries()) {
        gatherer.add(
          concept,
          {
            spellings: toTextList(all.map(([text]) => text)),
            spellingStarts: Int32Array.of(...starts, all.length),
            spellingCounts: Float64Array.from(all, ([, count]) => count),
          },
          at,
        );
      }
      for (let concept = 0; concept <= 3; concept++) {
        const expected = new Map<string, number>();
        for (const own of keywords.filter((given) => given.concept === concept)) {
          for (const [text, count] of own.spellings) {
            expected.set(text, (expected.get(text) ?? 0) + count);
          }
        }
        expect([...gatherer.countsOf(concept)]).toEqual([...expected]);
      }
    }),
  );
});
