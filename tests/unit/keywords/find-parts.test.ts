import fc from "fast-check";
import { expect, test } from "vitest";
import { findParts } from "#pipeline/keywords/find-parts.ts";

function isAt(part: readonly number[], phrase: readonly number[], from: number): boolean {
  return part.every((stem, i) => phrase[from + i] === stem);
}

/** How often phrase `b` is a shorter stretch of phrase `a`, with or without its end. */
function countIn(b: readonly number[], a: readonly number[], withEnd: boolean): number {
  if (b.length >= a.length) return 0;
  const lastFrom = a.length - b.length - (withEnd ? 0 : 1);
  return a.filter((_, from) => from <= lastFrom && isAt(b, a, from)).length;
}

function sorted(lists: readonly (readonly number[])[]): number[][] {
  return lists.map((list) => list.toSorted((a, b) => a - b));
}

test("the parts of a phrase are the shorter stretches of it that are phrases too", () => {
  const phrase = fc.array(fc.constantFrom(0, 1, 2 ** 31 - 1), { minLength: 1, maxLength: 5 });
  const phrases = fc.uniqueArray(phrase, { selector: (stems) => stems.join(" "), maxLength: 30 });
  fc.assert(
    fc.property(phrases, (all) => {
      const { atAll, beforeEnd } = findParts(all.map((stems) => ({ stems })));
      const expected = (withEnd: boolean): number[][] =>
        all.map((a) =>
          all.flatMap((b, place) => Array.from({ length: countIn(b, a, withEnd) }, () => place)),
        );
      expect(sorted(atAll)).toEqual(expected(true));
      expect(sorted(beforeEnd)).toEqual(expected(false));
    }),
  );
});
