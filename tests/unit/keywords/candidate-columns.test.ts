import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CandidateColumns,
  countMentions,
  createColumnWriter,
  mentionsAt,
  pickColumns,
  stemsAt,
} from "#pipeline/keywords/candidate-columns.ts";
import { type Mention, packPlace } from "#pipeline/keywords/mention.ts";

interface Given {
  readonly key: string;
  readonly score: number;
  readonly standalone: number;
  readonly mentions: readonly Mention[];
}

const mention = fc.record({
  field: fc.constantFrom("title" as const, "abstract" as const),
  start: fc.nat(),
  end: fc.nat(),
  sentence: fc.nat({ max: 100_000 }),
  startsSentence: fc.boolean(),
});
const candidate: fc.Arbitrary<Given> = fc.record({
  key: fc.constantFrom("learn", "reward model", "=score"),
  score: fc.double({ noNaN: true }),
  standalone: fc.nat({ max: 5 }),
  mentions: fc.array(mention, { minLength: 1, maxLength: 3 }),
});
const corpus = fc.array(fc.array(candidate, { maxLength: 4 }), { maxLength: 4 });

function write(papers: readonly (readonly Given[])[]): CandidateColumns {
  const writer = createColumnWriter();
  for (const paper of papers) {
    writer.addPaper(
      paper.map(({ key, mentions, score, standalone }) => ({
        candidate: {
          stems: key.split(" ").map((text) => ({ text })),
          standalone,
          mentions: mentions.flatMap((own) => [own.start, own.end, packPlace(own)]),
        },
        score,
      })),
    );
  }
  return writer.finish();
}

test("candidates come out of columns as they went in", () => {
  fc.assert(
    fc.property(corpus, (papers) => {
      const columns = write(papers);
      const texts = columns.stemTexts.split("\n");
      const all = papers.flat();
      expect(all.map((_, at) => mentionsAt(columns, at))).toEqual(
        all.map(({ mentions }) => mentions),
      );
      expect(all.map((_, at) => countMentions(columns, at))).toEqual(
        all.map(({ mentions }) => mentions.length),
      );
      expect(
        all.map((_, at) => Array.from(stemsAt(columns, at), (stem) => texts[stem]).join(" ")),
      ).toEqual(all.map(({ key }) => key));
      expect([...columns.score]).toEqual(all.map(({ score }) => score));
      expect([...columns.standalone]).toEqual(all.map(({ standalone }) => standalone));
      const ends = papers.map((_, i) => papers.slice(0, i + 1).flat().length);
      expect([...columns.starts]).toEqual([0, ...ends]);
    }),
  );
});

test("picked candidates keep their mentions and take their new order and scores", () => {
  fc.assert(
    fc.property(corpus, (papers) => {
      const all = papers.flat();
      const picks = all.map((_, at) => ({ at, score: at + 0.5 })).toReversed();
      const { mentions, mentionStarts, score, starts } = write([
        picks.map(({ at, score: own }) => ({
          key: "",
          standalone: 0,
          mentions: all[at]?.mentions ?? [],
          score: own,
        })),
      ]);
      const picked = pickColumns(write(papers), [picks]);
      expect(picked).toEqual({ mentions, mentionStarts, score, starts });
    }),
  );
});
