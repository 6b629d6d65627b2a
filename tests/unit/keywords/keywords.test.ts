import { expect, test } from "vitest";
import { analysePaper, type PaperText } from "#pipeline/keywords/analyse-paper.ts";
import { chooseLabel, countSpellings, listSpellings } from "#pipeline/keywords/choose-label.ts";
import { type ExtractedKeywords, extractKeywords } from "#pipeline/keywords/extract-keywords.ts";
import { findAcronyms } from "#pipeline/keywords/find-acronyms.ts";
import { findPhrases } from "#pipeline/keywords/find-phrases.ts";
import { makeKeywordKeys } from "#pipeline/keywords/make-keyword-keys.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { tokenise } from "#pipeline/text/tokenise.ts";

const OPTIONS = { keywordsPerPaper: 20, maxKeywordWords: 5 };

function longForms(text: string): string[] {
  const tokens = tokenise(text);
  return findAcronyms(tokens).map(
    ({ longFrom, longTo, short }) =>
      `${short}: ${tokens
        .slice(longFrom, longTo + 1)
        .map((token) => token.text)
        .join(" ")}`,
  );
}

function phrases(text: string): string[] {
  return findPhrases(tokenise(text)).map(({ words }) =>
    words.map(({ token }) => token.text).join(" "),
  );
}

function extract(papers: readonly PaperText[]): Promise<ExtractedKeywords> {
  return extractKeywords(papers, OPTIONS, { runTasks: runInline, onProgress: () => {} });
}

async function labelsOf(papers: readonly PaperText[], paper = 0): Promise<string[]> {
  const { byPaper, keywords } = await extract(papers);
  return (byPaper[paper] ?? []).map(({ keyword }) => keywords[keyword]?.label ?? "");
}

test("a short form in brackets is matched with its long form", () => {
  expect(longForms("agents use large language models (LLMs) today")).toEqual([
    "LLM: large language models",
  ]);
  expect(longForms("with Monte Carlo Tree Search (MCTS)")).toEqual([
    "MCTS: Monte Carlo Tree Search",
  ]);
  expect(longForms("we tune by RLHF (reinforcement learning from human feedback) here")).toEqual([
    "RLHF: reinforcement learning from human feedback",
  ]);
  expect(longForms("the ResNet (He et al., 2016) and LLMs (see above)")).toEqual([]);
  expect(longForms("as reported (IEEE) here")).toEqual([]);
  expect(longForms("(RL) comes first")).toEqual([]);
});

test("noun phrases leave out praise, verbs and brackets that define", () => {
  expect(phrases("We introduce a novel reward function for guiding agents")).toEqual([
    "reward function",
    "agents",
  ]);
  expect(phrases("large language model (LLM)-based agents improve")).toContain(
    "large language model agents",
  );
  expect(phrases("Monte Carlo Tree Search (MCTS) helps")).toContain("Monte Carlo Tree Search");
  expect(phrases("agents use Monte Carlo Tree Search to plan")).toContain(
    "Monte Carlo Tree Search",
  );
  expect(phrases("Parallelizing Diffusion Models")).toEqual(["Diffusion Models"]);
  expect(phrases("agents cooperating with humans")).toEqual(["agents", "cooperating", "humans"]);
  expect(phrases("rational AI agents are rare")).toEqual(["rational AI agents"]);
  expect(phrases("sales forecasting")).toEqual(["sales forecasting"]);
});

test("an acronym, its long form, its plural and its hyphens are one keyword", async () => {
  const papers = [
    {
      title: "Agents",
      abstract: "Large language models (LLMs) plan. An LLM acts. Large-language models fail.",
    },
    { title: "More", abstract: "A large language model (LLM) is trained. The LLM answers." },
  ];
  const { byPaper, keywords } = await extract(papers);
  const id = keywords.findIndex(({ label }) => /LLM|language model/u.test(label));
  const ids = keywords.filter(({ label }) => /^LLMs?$|^large.language models?$/iu.test(label));
  expect(ids).toHaveLength(1);
  expect(keywords[id]?.paperCount).toBe(2);
  const mentions = byPaper[0]?.find(({ keyword }) => keyword === id)?.mentions ?? [];
  const surfaces = mentions.map(({ end, field, start }) => papers[0]![field].slice(start, end));
  expect(surfaces).toEqual(["Large language models", "LLM", "Large-language models"]);
});

test("an acronym with two meanings stays apart: each holds inside its own paper", async () => {
  const papers = [
    { title: "One", abstract: "Continual learning (CL) is hard. CL needs memory. CL forgets." },
    {
      title: "Two",
      abstract: "Contrastive loss (CL) is simple. CL pulls pairs. CL pushes others.",
    },
  ];
  const { keywords } = await extract(papers);
  const meanings = keywords.filter(({ spellings }) => spellings.includes("CL"));
  expect(meanings.map(({ label }) => label)).toEqual(["continual learning", "contrastive loss"]);
  expect(meanings.map(({ paperCount }) => paperCount)).toEqual([1, 1]);
});

test("fine-tuning, finetuning and fine tuning are one keyword", async () => {
  const papers = [
    {
      title: "On fine-tuning",
      abstract: "Supervised finetuning helps. We study finetuning of models.",
    },
    { title: "More fine-tuning", abstract: "Cheap fine-tuning is enough for robots." },
  ];
  const { keywords } = await extract(papers);
  expect(keywords.filter(({ label }) => /^fine.?tuning$/iu.test(label))).toHaveLength(1);
});

test("a name with capitals inside is not the common word", async () => {
  const papers = [
    { title: "SCoRe", abstract: "SCoRe is new. SCoRe corrects itself." },
    { title: "Grading", abstract: "The credit score rises. A credit score falls." },
  ];
  expect(await labelsOf(papers, 0)).toContain("SCoRe");
  expect(await labelsOf(papers, 1)).not.toContain("SCoRe");
});

test("generic words, numbers, addresses and stop words are no keywords", async () => {
  const labels = await labelsOf([
    {
      title: "A novel approach",
      abstract: "Results in 2024 at https://x.y show that the method works.",
    },
  ]);
  expect(labels).toEqual([]);
});

test.each([
  "Our code is at github.com/some/code or from jane.doe@uni.edu or demo@site.org.",
  "We follow Miller et al. and obtain state-of-the-art results in this paper.",
  "The real-world approach $\\alpha^2$ of \\cite{x} is left for future work.",
  "© 2003 Elsevier B.V. All rights reserved.",
])("nothing in %j is a keyword", async (abstract) => {
  expect(await labelsOf([{ title: "", abstract }])).toEqual([]);
});

test("a word that modifies the next one is no keyword by itself; an activity is", async () => {
  const labels = await labelsOf([
    { title: "", abstract: "Here long-horizon planning and fine-tuning data are rare." },
  ]);
  expect(labels).not.toContain("long-horizon");
  expect(labels).toContain("long-horizon planning");
});

test("3D is a word", async () => {
  expect(await labelsOf([{ title: "", abstract: "Fast 3D reconstruction is hard." }])).toContain(
    "fast 3D reconstruction",
  );
});

test("mentions lead back to the text, field by field", async () => {
  const paper = {
    title: "Reward Design",
    abstract: "Good reward design is rare. Reward design is hard.",
  };
  const { byPaper, keywords } = await extract([paper]);
  const own = byPaper[0]?.find(({ keyword }) => keywords[keyword]?.key === "reward-design");
  expect(
    own?.mentions.map(({ end, field, sentence, start }) => [
      field,
      sentence,
      paper[field].slice(start, end),
    ]),
  ).toEqual([
    ["title", 0, "Reward Design"],
    ["abstract", 0, "reward design"],
    ["abstract", 1, "Reward design"],
  ]);
});

test("a label is the spelling of most papers, without the capitals of a headline", () => {
  const counts = new Map<string, number>();
  countSpellings(counts, [
    { surface: "Reward Design", inTitle: true, startsSentence: true },
    { surface: "Reward design", inTitle: false, startsSentence: true },
    { surface: "LLM agents", inTitle: false, startsSentence: true },
  ]);
  countSpellings(counts, [{ surface: "reward design", inTitle: false, startsSentence: false }]);
  expect(chooseLabel(counts)).toBe("reward design");
  expect([...counts.keys()]).toContain("LLM agents");
  expect(listSpellings(counts)).toEqual(["reward design", "LLM agents"]);
});

test("an acronym that one paper repeats does not outvote the long form it stands for", async () => {
  const long = "Inverse reinforcement learning (IRL) is old. IRL needs data. IRL is slow.";
  const labels = await labelsOf([{ title: "On IRL", abstract: long }]);
  expect(labels).toContain("inverse reinforcement learning");
  expect(labels).not.toContain("IRL");
});

test("a label leaves out the definition in brackets inside it, and keeps a name's capitals", () => {
  const counts = new Map<string, number>();
  countSpellings(counts, [
    {
      surface: "Large language model (LLM) agents",
      inTitle: false,
      startsSentence: true,
    },
    { surface: "Direct Preference Optimization", inTitle: false, startsSentence: true },
  ]);
  expect([...counts.keys()]).toEqual([
    "large language model agents",
    "Direct Preference Optimization",
  ]);
});

test("keys are made from labels, most papers first, and never collide", () => {
  const keyed = makeKeywordKeys([
    { key: "continu learn", label: "CL", paperCount: 1, mentionCount: 3 },
    { key: "contrast loss", label: "CL", paperCount: 2, mentionCount: 3 },
    { key: "x", label: "!!", paperCount: 1, mentionCount: 1 },
  ]);
  expect(keyed.map(({ key }) => key)).toEqual(["cl", "cl-continu-learn", "x"]);
});

test("a paper without an abstract, and one without any word, have keywords or none, but no error", async () => {
  expect(await labelsOf([{ title: "Deep Reinforcement Learning", abstract: "" }])).toContain(
    "deep reinforcement learning",
  );
  expect(await labelsOf([{ title: "…", abstract: "1 2 3" }])).toEqual([]);
});

test("sentences are numbered inside their field", () => {
  const sentences = analysePaper({ title: "A title", abstract: "One. Two." });
  expect(sentences.map(({ field, number }) => [field, number])).toEqual([
    ["title", 0],
    ["abstract", 0],
    ["abstract", 1],
  ]);
});

test("hostile words and endless phrases only cost their length", async () => {
  const abstracts = [
    `${Array.from({ length: 5000 }, (_, i) => `a${i}`).join("-")} is a word.`,
    `${"e".repeat(100_000)} is a word.`,
    `The ${"reward model ".repeat(40_000)} ends.`,
  ];
  for (const abstract of abstracts) {
    const { byPaper } = await extract([{ title: "Odd", abstract }]);
    expect(byPaper).toHaveLength(1);
  }
});

test("one dissenting paper does not take a well-known acronym from all others", async () => {
  const papers = [
    { title: "A", abstract: "Representation learning (RL) is old." },
    { title: "B", abstract: "Reinforcement learning (RL) is new." },
    { title: "C", abstract: "We train RL agents. The RL agents learn." },
    { title: "D", abstract: "Reinforcement learning agents are trained." },
  ];
  const { keywords } = await extract(papers);
  const agents = keywords.filter(({ label }) =>
    /^(RL|reinforcement learning) agents$/iu.test(label),
  );
  expect(agents.map(({ paperCount }) => paperCount)).toEqual([2]);
});
