import { expect, test } from "vitest";
import { describeLikeness } from "#src/features/panel/describe-likeness.ts";
import { describeComparison, describeNeighbours } from "#src/features/panel/describe-similarity.ts";
import { sharesToTell } from "#src/features/panel/share-words.ts";
import { aSimilarity } from "#tests/support/a-quality.ts";
import { aThemeId } from "#tests/support/ids.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("a likeness is told with its parts where word vectors took part", () => {
  const near = { weight: 0.6, wording: 0.5, meaning: 0.7, words: ["graph", "map"] };
  expect(describeLikeness(near)).toBe("0.60 · wording 0.50, meaning 0.70 · both: graph, map");
  expect(describeLikeness({ ...near, meaning: null })).toBe("0.60 · both: graph, map");
  expect(describeLikeness({ ...near, meaning: null, words: [] })).toBe("0.60");
});

test("the main theme comes first, whatever its share, then others that are not too small", () => {
  const [one, two, three, four] = [1, 2, 3, 4].map(aThemeId);
  const shares = [
    { themeId: two!, share: 0.5 },
    { themeId: one!, share: 0.42 },
    { themeId: four!, share: 0.05 },
    { themeId: three!, share: 0.03 },
  ];
  expect(sharesToTell(shares, one!).map(({ themeId }) => themeId)).toEqual([1, 2, 4]);
  expect(sharesToTell([], one!)).toEqual([]);
});

test("how papers were compared is told with and without word vectors", () => {
  expect(describeComparison(aSimilarity())).toContain("wording alone");
  const withVectors = {
    ...aSimilarity(),
    vectors: true,
    knownWords: 0.93,
    mix: { wording: 0.4, whole: 0.25, sentences: 0.35 },
  };
  expect(plain(describeComparison(withVectors))).toBe(
    "By wording (40 %) and by meaning, from word vectors (60 %); the word vectors know 93 % of their words.",
  );
});

test("approximate neighbours are told with their recall and what it was measured on", () => {
  expect(describeNeighbours(aSimilarity())).toMatch(/^Exact/u);
  const approximate = { ...aSimilarity(), neighbours: "approximate", recall: 0.968 } as const;
  expect(plain(describeNeighbours({ ...approximate, recallSample: 500 }))).toBe(
    "Approximate: 97 % of the nearest were found, as measured on 500 papers.",
  );
  expect(describeNeighbours({ ...approximate, recallSample: 0 })).toContain("was not measured");
});
