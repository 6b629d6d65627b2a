import { expect, test } from "vitest";
import { rankNounPhrases } from "#tests/eval/noun-phrase-baseline.ts";

test("phrases that are frequent in a paper and rare in the set come first, as they are spelt first", () => {
  const [first] = rankNounPhrases(
    [
      {
        title: "Neural networks for robots",
        abstract: "The robot uses neural networks. A neural network drives the robot.",
      },
      { title: "Robots and the law", abstract: "The robot obeys." },
      { title: "Theorems of logic", abstract: "The theorem holds." },
    ],
    2,
  );
  expect(first).toEqual(["Neural networks", "robots"]);
});

test("a phrase is as long as it goes and ends in a noun", () => {
  const [first] = rankNounPhrases(
    [
      { title: "The linear convergence of stochastic gradient descent is slow", abstract: "" },
      { title: "Theorems of logic", abstract: "" },
    ],
    9,
  );
  expect(first).toEqual(["linear convergence", "stochastic gradient descent"]);
});
