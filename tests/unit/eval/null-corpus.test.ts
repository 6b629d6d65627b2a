import fc from "fast-check";
import { expect, test } from "vitest";
import { drawNullCorpus } from "#tests/eval/null-corpus.ts";
import { aPaper } from "#tests/support/builders.ts";

const text = fc.array(fc.constantFrom("plans", "play.", "agents", "of", "the"), { maxLength: 12 });

test("papers keep their lengths, and every word comes from the corpus", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), fc.integer(), (texts, seed) => {
      const papers = texts.map(([title, abstract]) =>
        aPaper({ title: title.join(" "), abstract: abstract.join(" ") }),
      );
      const pool = new Set<string>(texts.flat(2));
      for (const [i, paper] of drawNullCorpus(papers, seed).entries()) {
        const [title, abstract] = [paper.title, paper.abstract].map((field) =>
          field.split(" ").filter((word) => word !== ""),
        );
        expect(title).toHaveLength(texts[i]![0].length);
        expect(abstract).toHaveLength(texts[i]![1].length);
        expect([...title!, ...abstract!].filter((word) => !pool.has(word))).toEqual([]);
      }
    }),
  );
});

test("words are drawn as often as the corpus has them", () => {
  const papers = [
    aPaper({ title: "a", abstract: "b b b ".repeat(3000) }),
    aPaper({ title: "", abstract: "c ".repeat(3000) }),
  ];
  const drawn = drawNullCorpus(papers, 1)[0]!.abstract.split(" ");
  const share = drawn.filter((word) => word === "b").length / drawn.length;
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
});

test("the same seed draws the same corpus, another seed another", () => {
  const papers = [aPaper()];
  expect(drawNullCorpus(papers, 1)).toEqual(drawNullCorpus(papers, 1));
  expect(drawNullCorpus(papers, 1)).not.toEqual(drawNullCorpus(papers, 2));
});
