import fc from "fast-check";
import { expect, test } from "vitest";
import { orderConcepts } from "#pipeline/keywords/order-concepts.ts";
import { compareText } from "#pipeline/numeric/compare.ts";

test("concepts are ordered by papers, mentions, label and key", () => {
  const label = fc.string({
    unit: fc.constantFrom("a", "b", "ä", "\u{1d538}", "\uffff", "\u007f", "\u0000"),
    maxLength: 16,
  });
  const concept = fc.record({
    key: label,
    label,
    paperCount: fc.integer({ min: 1, max: 2 }),
    mentionCount: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(concept), (concepts) => {
      const expected = concepts.toSorted(
        (a, b) =>
          b.paperCount - a.paperCount ||
          b.mentionCount - a.mentionCount ||
          compareText(a.label, b.label) ||
          compareText(a.key, b.key),
      );
      expect(Array.from(orderConcepts(concepts), (i) => concepts[i])).toEqual(expected);
    }),
  );
});
