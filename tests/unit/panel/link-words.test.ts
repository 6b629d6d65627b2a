import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { npmi } from "#pipeline/links/npmi.ts";
import type { LinkFacts } from "#src/data/queries/counts-of-link.ts";
import {
  describeParts,
  describeShared,
  explainNoLink,
  explainWeight,
} from "#src/features/panel/link-words.ts";
import { weighLink } from "#src/features/panel/weigh-link.ts";

const NAMES = { a: "agents", b: "tools" };
const OPTIONS = {
  minKeywordPapers: 2,
  maxKeywordShare: 0.2,
  minLinkPapers: 2,
  linksPerKeyword: 20,
};

function facts(parts: Partial<LinkFacts> = {}): LinkFacts {
  return { papers: 98, a: 9, b: 11, both: 4, weight: 0.43, ...parts };
}

/** Counts as papers can have them. */
const anyCounts = fc
  .tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 30 }), fc.nat(200))
  .map(([onlyA, onlyB, both, neither]) => ({
    papers: onlyA + onlyB + both + neither,
    a: onlyA + both,
    b: onlyB + both,
    both,
  }));

describe("the arithmetic of a link", () => {
  test("gives the weight that the map stores, whatever the counts", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { a: source, b: target, both, papers } = counts;
        expect(weighLink(counts)?.weight).toBeCloseTo(npmi({ papers, source, target, both }), 5);
      }),
    );
  });

  test("can be followed by hand, step by step", () => {
    expect(explainWeight(facts(), NAMES)).toEqual([
      { what: "Papers with “agents”", sum: "9 of 98 papers" },
      { what: "Papers with “tools”", sum: "11 of 98 papers" },
      { what: "With both, by chance", sum: "9 × 11 ÷ 98 = 1.01" },
      { what: "With both, here", sum: "4, 3.96 times as many" },
      { what: "If neither came alone", sum: "98 ÷ 4 = 24.5 times" },
      { what: "In doublings", sum: "3.96 times is 1.99, 24.5 times 4.61" },
      { what: "Weight", sum: "1.99 ÷ 4.61 = 0.43" },
    ]);
  });

  test("comes to the weight that is shown, also by hand from the rounded numbers", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        fc.pre(counts.both < counts.papers);
        const sum = explainWeight({ ...counts, weight: null }, NAMES).at(-1)?.sum ?? "";
        const [part, whole, weight] = sum.split(/ [÷=] /u).map(Number);
        const byHand = Number((Number(part) / Number(whole)).toFixed(2));
        expect(Math.abs(byHand - Number(weight))).toBe(0);
        expect(sum).not.toMatch(/-0\.0+(?!\d)/u);
      }),
      // A shade less often together than by chance.
      { examples: [[{ papers: 47, a: 43, b: 23, both: 21 }]] },
    );
    const uneven = explainWeight(facts({ b: 4, both: 2, weight: 0.435425 }), NAMES);
    expect(uneven.at(-1)?.sum).toBe("2.445 ÷ 5.615 = 0.44");
  });

  test("needs no scale where every paper has both, and has nothing to weigh where none has", () => {
    const always = facts({ papers: 5, a: 5, b: 5, both: 5, weight: 1 });
    expect(explainWeight(always, NAMES).at(-1)).toEqual({
      what: "Weight",
      sum: "1: every paper has both",
    });
    expect(explainWeight(facts({ both: 0, weight: null }), NAMES)).toEqual([]);
  });
});

describe("what two keywords share", () => {
  test("is told beside what chance would give, and as a part of each", () => {
    expect(describeShared(facts())).toBe("They share 4 of 98 papers; by chance it would be 1.01.");
    expect(describeShared(facts({ papers: 9800, both: 1 }))).toBe(
      "They share 1 of 9,800 papers; by chance it would be 0.01.",
    );
    expect(describeParts(facts(), NAMES)).toBe(
      "That is 4 of 9 papers with “agents” and 4 of 11 papers with “tools”.",
    );
  });

  test("is told to be nothing where it is", () => {
    expect(describeShared(facts({ papers: 100_000, a: 2, b: 2, both: 0 }))).toBe(
      "No paper has both; by chance it would be under 0.01.",
    );
  });
});

describe("why two keywords are not linked", () => {
  test.for([
    ["no paper is about both", { both: 0 }, /no paper is about both/u],
    ["too few papers", { both: 1 }, /a link takes 2 shared papers at least/u],
    [
      "one goes with everything",
      { a: 31, both: 9 },
      /“agents” is in 31 of 98 papers\. What is in more than 20.% goes with everything/u,
    ],
    ["not more than chance", { a: 19, b: 19, both: 3 }, /not meet more often than chance/u],
    ["others are stronger", { a: 10, b: 12, both: 3 }, /keeps its 20 strongest links/u],
  ] as const)("%s", ([, counts, words]) => {
    const unlinked = facts({ ...counts, weight: null });
    expect(explainNoLink(unlinked, NAMES, OPTIONS)).toMatch(words);
  });

  test("is told as far as it is known while the limits are not", () => {
    expect(explainNoLink(facts({ both: 1, weight: null, a: 99, b: 98 }), NAMES, null)).toMatch(
      /not meet more often than chance/u,
    );
    expect(explainNoLink(facts({ weight: null }), NAMES, null)).toMatch(/its strongest links/u);
  });
});
