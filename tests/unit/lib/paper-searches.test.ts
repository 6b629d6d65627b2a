import fc from "fast-check";
import { expect, test } from "vitest";
import { searchesForPaper } from "#src/lib/paper-searches.ts";

test("a paper is looked for by its title at three sites, always over https", () => {
  const searches = searchesForPaper("Rewards & plans:\n 100% of them?");
  expect(searches.map(({ site }) => site)).toEqual(["arXiv", "Hugging Face", "Semantic Scholar"]);
  expect(searches.map(({ address }) => new URL(address).host)).toEqual([
    "arxiv.org",
    "huggingface.co",
    "www.semanticscholar.org",
  ]);
});

test("whatever stands in the title arrives whole, and as the title only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      for (const { address } of searchesForPaper(title)) {
        const { hash, pathname, searchParams } = new URL(address);
        const asked = searchParams.get("query") ?? searchParams.get("q");
        expect(asked).toBe(title.replace(/\s+/g, " ").trim());
        expect(hash).toBe("");
        expect(pathname).toMatch(/^\/(search\/?|papers)$/u);
      }
    }),
  );
});
