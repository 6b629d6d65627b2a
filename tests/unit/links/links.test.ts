import fc from "fast-check";
import { expect, test } from "vitest";
import { keepStrongest } from "#pipeline/links/keep-strongest.ts";
import { linkKeywords } from "#pipeline/links/link-keywords.ts";
import { npmi } from "#pipeline/links/npmi.ts";

const ALL = { minKeywordPapers: 1, maxKeywordShare: 1, minLinkPapers: 1, linksPerKeyword: 1000 };

const anyCorpus = fc.array(fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 12,
});

test("a link counts the papers that have both keywords, as plain counting does", () => {
  fc.assert(
    fc.property(anyCorpus, (keywordsByPaper) => {
      for (const { paperCount, source, target } of linkKeywords(keywordsByPaper, 10, ALL)) {
        const both = keywordsByPaper.filter((own) => own.includes(source) && own.includes(target));
        expect(paperCount).toBe(both.length);
        expect(source).toBeLessThan(target);
      }
    }),
  );
});

test("the weight of a link follows from the counts alone", () => {
  fc.assert(
    fc.property(anyCorpus, (keywordsByPaper) => {
      const count = (keyword: number): number =>
        keywordsByPaper.filter((own) => own.includes(keyword)).length;
      for (const link of linkKeywords(keywordsByPaper, 10, ALL)) {
        const counts = { papers: keywordsByPaper.length, both: link.paperCount };
        const { source, target } = { source: count(link.source), target: count(link.target) };
        expect(link.weight).toBe(npmi({ ...counts, source, target }));
        expect(link.weight).toBeGreaterThan(0);
        expect(link.weight).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("the order of the papers changes no link", () => {
  fc.assert(
    fc.property(anyCorpus, (keywordsByPaper) => {
      const links = linkKeywords(keywordsByPaper, 10, ALL);
      expect(linkKeywords(keywordsByPaper.toReversed(), 10, ALL)).toEqual(links);
    }),
  );
});

test("keywords that share fewer papers than asked are not linked", () => {
  const papers = [[0, 1], [0, 1], [0, 2], [3]];
  const links = linkKeywords(papers, 4, { ...ALL, minLinkPapers: 2 });
  expect(links.map(({ source, target }) => [source, target])).toEqual([[0, 1]]);
});

test("keywords in more papers than a fifth are not linked, two papers always are", () => {
  const papers = [[0, 1, 2], [0, 1, 2], [0, 1], [0], ...Array.from({ length: 11 }, () => [])];
  const share = { ...ALL, minKeywordPapers: 2, maxKeywordShare: 0.2 };
  const pairs = linkKeywords(papers, 3, share).map(({ source, target }) => [source, target]);
  expect(pairs).toEqual([[1, 2]]);
  const few = linkKeywords([[0, 1], [0, 1], []], 2, share);
  expect(few).toHaveLength(1);
});

test("keywords that only come together have weight 1, by chance 0, in all papers 1", () => {
  expect(npmi({ papers: 10, source: 2, target: 2, both: 2 })).toBe(1);
  expect(npmi({ papers: 4, source: 2, target: 2, both: 1 })).toBe(0);
  expect(npmi({ papers: 4, source: 4, target: 4, both: 4 })).toBe(1);
  expect(npmi({ papers: 4, source: 2, target: 2, both: 0 })).toBe(-1);
});

test("a pair is kept when it is among the strongest of either end", () => {
  const pairs = [
    { source: 0, target: 1, weight: 0.9 },
    { source: 0, target: 2, weight: 0.8 },
    { source: 0, target: 3, weight: 0.7 },
    { source: 1, target: 3, weight: 0.95 },
  ];
  const kept = keepStrongest(pairs, 4, 1);
  expect(kept.map(({ weight }) => weight)).toEqual([0.9, 0.8, 0.95]);
});
