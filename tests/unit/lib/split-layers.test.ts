import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLayers } from "#src/lib/split-layers.ts";

const anyMark = fc.record({
  start: fc.integer({ min: -5, max: 40 }),
  end: fc.integer({ min: -5, max: 40 }),
});

test("the pieces together are the text, each covered by the marks it names", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(anyMark), (text, marks) => {
      const pieces = splitLayers(text, marks);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { inner, outer, start, text: part } of pieces) {
        const over = marks.filter((mark) => mark.start <= start && mark.end >= start + part.length);
        expect(inner === null).toBe(over.length === 0);
        for (const mark of over) {
          expect(outer!.end - outer!.start).toBeGreaterThanOrEqual(mark.end - mark.start);
          expect(inner!.end - inner!.start).toBeLessThanOrEqual(mark.end - mark.start);
        }
      }
    }),
  );
});

test("a mark inside another keeps its own line under the tint of the longer", () => {
  const long = { start: 0, end: 21, name: "large language models" };
  const short = { start: 6, end: 14, name: "language" };
  expect(
    splitLayers("large language models, too", [short, long]).map(({ inner, outer, text }) => [
      text,
      outer?.name,
      inner?.name,
    ]),
  ).toEqual([
    ["large ", "large language models", "large language models"],
    ["language", "large language models", "language"],
    [" models", "large language models", "large language models"],
    [", too", undefined, undefined],
  ]);
});
