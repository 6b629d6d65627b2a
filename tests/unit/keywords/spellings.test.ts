import { expect, test } from "vitest";
import type { PaperText } from "#pipeline/keywords/analyse-paper.ts";
import { extractKeywords, type Keyword } from "#pipeline/keywords/extract-keywords.ts";
import { createSpellingLearner } from "#pipeline/keywords/learn-spellings.ts";
import { learnVariants } from "#pipeline/keywords/learn-variants.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";

const OPTIONS = { keywordsPerPaper: 20, maxKeywordWords: 5 };

async function keywordsOf(...abstracts: readonly string[]): Promise<readonly Keyword[]> {
  const papers: PaperText[] = abstracts.map((abstract) => ({ title: "", abstract }));
  const effects = { runTasks: runInline, onProgress: () => {} };
  return (await extractKeywords(papers, OPTIONS, effects)).keywords;
}

function variants(counts: Readonly<Record<string, number>>): Record<string, readonly string[]> {
  return Object.fromEntries(learnVariants(new Map(Object.entries(counts))));
}

test("a joined word stands for its parts when others hyphenate it, whatever its ending", () => {
  expect(variants({ "fine-tuning": 5, finetuned: 9, planning: 3 })).toEqual({
    finetuned: ["fine", "tuning"],
  });
});

test("a rare hyphen that a line end left does not cut a common word", () => {
  expect(variants({ "al-gorithm": 1, algorithm: 90 })).toEqual({ "al-gorithm": ["algorithm"] });
});

test("British words stand for American ones that the corpus has, and for no others", () => {
  expect(
    variants({
      modelling: 1,
      modeling: 1,
      optimisation: 1,
      optimization: 2,
      filling: 1,
      filing: 1,
    }),
  ).toEqual({ modelling: ["modeling"], optimisation: ["optimization"] });
  expect(variants({ premises: 1, precise: 1, contour: 2, there: 5 })).toEqual({});
});

test.each([
  ["behaviour modelling", "behavior modeling"],
  ["graph colouring", "graph coloring"],
  ["stochastic optimisation", "stochastic optimization"],
  ["error matrices", "error matrix"],
  ["multi-agent planning", "multiagent planning"],
])("%s and %s are one keyword, in the words of most papers", async (some, most) => {
  const keywords = await keywordsOf(
    `The ${some} is hard.`,
    `Here ${most} is hard.`,
    `Our ${most} is rare.`,
  );
  const found = keywords.filter(({ label }) => label === some || label === most);
  expect(found.map(({ label, paperCount }) => [label, paperCount])).toEqual([[most, 3]]);
});

test("a quality indicator is not a quality index", async () => {
  const keywords = await keywordsOf("The quality indicator fell.", "The quality index rose.");
  const labels = keywords.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["quality indicator", "quality index"]));
});

test("papers that hyphenate a long form differently agree on its acronym", () => {
  const learner = createSpellingLearner();
  for (const abstract of [
    "We use sparse pre-training (SPT) here.",
    "We use sparse pretraining (SPT) here.",
    "We see pre-training and pretraining.",
  ]) {
    learner.add({ title: "", abstract });
  }
  expect(learner.finish().acronyms.get("SPT")?.length).toBe(3);
});

test("a name with a number or capitals is a word of its own", async () => {
  const keywords = await keywordsOf("We train GPT-4 twice.", "Here GPT-4 and UI-Genie win.");
  expect(keywords.map(({ label }) => label)).toEqual(expect.arrayContaining(["GPT-4", "UI-Genie"]));
});
