import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ColumnCandidate,
  countMentions,
  mentionsAt,
  pickColumns,
  toColumns,
} from "#pipeline/keywords/candidate-columns.ts";

const mention = fc.record({
  field: fc.constantFrom("title" as const, "abstract" as const),
  start: fc.nat(),
  end: fc.nat(),
  sentence: fc.nat({ max: 100_000 }),
  startsSentence: fc.boolean(),
});
const candidate: fc.Arbitrary<ColumnCandidate> = fc.record({
  key: fc.constantFrom("learn", "reward model", "=score"),
  score: fc.double({ noNaN: true }),
  standalone: fc.nat({ max: 5 }),
  mentions: fc.array(mention, { minLength: 1, maxLength: 3 }),
});
const corpus = fc.array(fc.array(candidate, { maxLength: 4 }), { maxLength: 4 });

test("candidates come out of columns as they went in", () => {
  fc.assert(
    fc.property(corpus, (papers) => {
      const columns = toColumns(papers);
      const all = papers.flat();
      expect(all.map((_, at) => mentionsAt(columns, at))).toEqual(
        all.map(({ mentions }) => mentions),
      );
      expect(all.map((_, at) => countMentions(columns, at))).toEqual(
        all.map(({ mentions }) => mentions.length),
      );
      expect([...columns.score]).toEqual(all.map(({ score }) => score));
      const ends = papers.map((_, i) => papers.slice(0, i + 1).flat().length);
      expect([...columns.starts]).toEqual([0, ...ends]);
    }),
  );
});

test("picked candidates keep their mentions and take their new order and scores", () => {
  fc.assert(
    fc.property(corpus, (papers) => {
      const all = papers.flat();
      const picks = all.map(({ key }, at) => ({ at, key, score: at + 0.5 })).toReversed();
      const picked = pickColumns(toColumns(papers), [picks]);
      const expected = toColumns([
        picks.map(({ at, key, score }) => ({
          key,
          score,
          standalone: all[at]?.standalone ?? 0,
          mentions: all[at]?.mentions ?? [],
        })),
      ]);
      expect(picked).toEqual(expected);
    }),
  );
});
