import { expect, test } from "vitest";
import { describeTrust } from "#src/features/panel/describe-trust.ts";
import { aQuality } from "#tests/support/a-quality.ts";

type Facts = Parameters<typeof describeTrust>[0];

function someFacts(counts: Partial<Facts["counts"]>, others: Partial<Facts> = {}): Facts {
  return {
    quality: aQuality(),
    counts: {
      papers: 5,
      dated: 5,
      undated: 0,
      duplicates: 0,
      unplaced: 0,
      keywords: 9,
      mentions: 20,
      links: 8,
      themes: 2,
      ...counts,
    },
    coverage: {},
    problems: [],
    ...others,
  };
}

test("a map without themes is not called stable", () => {
  const sentences = describeTrust(someFacts({ themes: 0, unplaced: 5 }));
  expect(sentences[0]).toBe("5 papers are too few to find themes.");
  expect(sentences.join(" ")).not.toMatch(/runs|theme\./u);
});

test("a map that does not beat chance says so first, with what was measured, and no agreement", () => {
  const nullTest = { method: "What.", observed: 0.13, nulls: [0.14, 0.12], threshold: 0.18 };
  const quality = aQuality({ trust: "none", nullTest });
  const [reason, numbers] = describeTrust(someFacts({ themes: 0, unplaced: 5 }, { quality }));
  expect(reason).toBe(
    "No reliable themes: the 5 papers show no more structure than chance would give.",
  );
  expect(numbers).toContain("0.13 here, 0.12 to 0.14 in 2 corpora");
  expect(numbers).toContain("above 0.18");
});

test("the trust of a map comes with its numbers: seeds, resampled papers, chance", () => {
  const sentences = describeTrust(
    someFacts(
      {},
      { quality: aQuality({ stability: 0.94, resampleStability: 0.71, trust: "fair" }) },
    ),
  );
  expect(sentences[0]).toMatch(/^Fair: /u);
  expect(sentences[1]).toContain("20 runs with different seeds agree by 0.94");
  expect(sentences[1]).toContain("10 random draws of the papers by 0.71");
  expect(sentences[2]).toContain("0.50 here, 0.10 in 2 corpora");
});

test("what was not measured is said not to be", () => {
  const quality = aQuality({
    resampleStability: null,
    nullTest: { method: "", observed: 0, nulls: [], threshold: 0 },
  });
  const [, agreement, chance] = describeTrust(someFacts({}, { quality }));
  expect(agreement).toContain("other draws of the papers were not tried");
  expect(chance).toBe("It was not compared with chance.");
  const [, oneRun] = describeTrust(someFacts({}, { quality: aQuality({ runs: 1 }) }));
  expect(oneRun).toContain("was not measured");
});

test("one is told as one, several as several", () => {
  const one = describeTrust(
    someFacts({ unplaced: 1, undated: 1 }, { coverage: { abstract: 0.8 } }),
  );
  expect(one).toContain("1 of 5 papers fits no theme.");
  expect(one).toContain("1 of 5 papers has no abstract.");
  expect(one).toContain("1 of 5 papers is undated.");
  const two = describeTrust(
    someFacts({ unplaced: 2, undated: 2 }, { coverage: { abstract: 0.6 } }),
  );
  expect(two).toContain("2 of 5 papers fit no theme.");
  expect(two).toContain("2 of 5 papers have no abstract.");
  expect(two).toContain("2 of 5 papers are undated.");
});

test("problems are counted", () => {
  const problem = { file: "a.jsonl", line: 1, reason: "It has no title." };
  const tell = (count: number): string | undefined =>
    describeTrust(someFacts({}, { problems: Array.from({ length: count }, () => problem) })).at(-1);
  expect(tell(0)).toBe("No problems were found in the files.");
  expect(tell(1)).toBe("1 problem was found in the files, listed below.");
  expect(tell(2)).toBe("2 problems were found in the files, listed below.");
});
