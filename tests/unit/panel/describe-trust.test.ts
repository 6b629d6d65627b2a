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
  expect(sentences[0]).toBe("There are too few papers to find themes.");
  expect(sentences.join(" ")).not.toMatch(/runs|theme\./u);
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
