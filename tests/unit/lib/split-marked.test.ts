import fc from "fast-check";
import { expect, test } from "vitest";
import { splitMarked } from "#src/lib/split-marked.ts";

test("the pieces together are the text, whatever the marks", () => {
  const mark = fc.record({
    start: fc.integer({ min: -5, max: 40 }),
    end: fc.integer({ min: -5, max: 40 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
      const pieces = splitMarked(text, marks);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
    }),
  );
});

test("overlapping marks become one", () => {
  const pieces = splitMarked("large language models", [
    { start: 6, end: 21 },
    { start: 0, end: 14 },
  ]);
  expect(pieces).toEqual([{ start: 0, text: "large language models", isMarked: true }]);
});

test("text between marks stays plain", () => {
  const pieces = splitMarked("graphs and maps", [
    { start: 0, end: 6 },
    { start: 11, end: 15 },
  ]);
  expect(pieces.map(({ text, isMarked }) => [text, isMarked])).toEqual([
    ["graphs", true],
    [" and ", false],
    ["maps", true],
  ]);
});
