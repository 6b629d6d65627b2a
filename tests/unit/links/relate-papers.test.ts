import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseMix } from "#pipeline/links/choose-mix.ts";
import { countTerms, type PaperWords } from "#pipeline/links/count-terms.ts";
import { nearestOf } from "#pipeline/links/nearest-papers.ts";
import { makePaperVectors } from "#pipeline/links/paper-vectors.ts";
import { type RelatedPapers, relatePapers } from "#pipeline/links/relate-papers.ts";
import { roundRows } from "#pipeline/numeric/rough-dots.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import { tinyWordVectors } from "#tests/support/tiny-word-vectors.ts";

const VECTORS = tinyWordVectors({
  agent: [9, 1, 0],
  reward: [8, 2, 1],
  protein: [1, 9, 0],
  robot: [7, 0, 5],
  video: [0, 3, 9],
  theory: [2, 2, 2],
});

function words(title: string): PaperWords {
  return { title, abstract: "", keywords: [] };
}

function relate(
  papers: readonly PaperWords[],
  wordVectors: WordVectors | null = null,
  keywordLabels: readonly string[] = [],
  nearestPapers = 3,
): Promise<RelatedPapers> {
  const effects = { runTasks: runInline, onProgress: () => {} };
  return relatePapers({ papers, keywordLabels, wordVectors }, { nearestPapers }, effects);
}

const anyTitle = fc
  .array(fc.constantFrom("agent", "reward", "protein", "robot", "video", "theory"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.join(" "));
const anyCorpus = fc.array(anyTitle.map(words), { minLength: 2, maxLength: 8 });

test("papers near in wording are linked, with the words that tie them", async () => {
  const { links, nearest } = await relate(
    [
      "protein folding diffusion",
      "protein folding sampling",
      "robot volleyball drones",
      "robot volleyball league",
    ].map(words),
  );
  expect([...links.sources]).toEqual([0, 2]);
  expect([...links.targets]).toEqual([1, 3]);
  expect(links.words[0]?.toSorted()).toEqual(["folding", "protein"]);
  expect([0, 1, 2, 3].map((paper) => nearestOf(nearest, paper)[0])).toEqual([1, 0, 3, 2]);
});

test("a paper that shares no word with any other has no neighbour and loses nobody else", async () => {
  const { nearest } = await relate(["alpha beta gamma", "alpha delta", "omega"].map(words));
  expect([...nearestOf(nearest, 2)]).toEqual([]);
  expect([...nearestOf(nearest, 0)]).toEqual([1]);
});

test("papers without a word in common are near when their words mean alike", async () => {
  const titles = ["agent agent", "reward reward", "protein", "protein theory", "video", "video"];
  const { links, nearest } = await relate(titles.map(words), VECTORS);
  expect(nearestOf(nearest, 0)[0]).toBe(1);
  expect(links.meaning?.[0]).toBeGreaterThan(0.9);
  expect([links.wording[0], links.words[0]]).toEqual([0, []]);
});

test("a keyword in common is named before its words, and its words are not repeated", async () => {
  const about = (title: string, id: number): PaperWords => ({
    ...words(title),
    keywords: [[id, 2]],
  });
  const { links } = await relate(
    [
      about("neural network of cats", 0),
      about("neural network of dogs", 0),
      about("quiet rivers", 1),
      about("quiet mountains", 1),
    ],
    null,
    ["neural network", "quiet"],
  );
  expect(links.words[0]).toEqual(["neural network"]);
});

test("a stem is shown by its most frequent word", async () => {
  const papers = ["rewarding", "rewards rewards", "rewards", "robot"].map(words);
  const { names } = await countTerms(papers, ["keyword"], runInline);
  expect(names).toEqual(["keyword", "rewards", "robot"]);
});

test("words are counted by stem, the title's twice, without addresses, TeX and words of no subject", async () => {
  const papers = [
    {
      title: "The self-play's rules",
      abstract: "Rules of $O(n)$ play, see https://a.b/rules.",
      keywords: [],
    },
  ];
  const { counts, names, terms } = await countTerms(papers, [], runInline);
  const found = new Map([...terms].map((term, at) => [names[term], counts[at]]));
  expect(Object.fromEntries(found)).toEqual({ self: 2, play: 3, rules: 3 });
});

test("vectors have length 1 and hold no term of one paper alone", async () => {
  const papers = ["alpha beta lone", "alpha gamma", "beta gamma delta", "epsilon"].map(words);
  const counts = await countTerms(papers, [], runInline);
  const { starts, terms, weights } = makePaperVectors(counts);
  for (let paper = 0; paper < 3; paper++) {
    const own = weights.subarray(starts[paper], starts[paper + 1]);
    expect(own.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 6);
  }
  expect([...new Set(Array.from(terms, (term) => counts.names[term]))]).toEqual([
    "alpha",
    "beta",
    "gamma",
  ]);
});

test("the weight of a link is the mean of its two cosines by the parts of the mix", async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, fc.boolean(), async (papers, withVectors) => {
      const { account, links } = await relate(papers, withVectors ? VECTORS : null);
      expect(account.mix.wording + account.mix.meaning).toBeCloseTo(1, 9);
      for (const [link, weight] of links.weights.entries()) {
        const meaning = links.meaning?.[link] ?? 0;
        const wording = links.wording[link] ?? 0;
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1.00001);
        expect(account.mix.wording * wording + account.mix.meaning * meaning).toBeCloseTo(
          weight,
          5,
        );
      }
    }),
    { numRuns: 50 },
  );
});

test("each pair near from either side is linked once, in order", async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, async (papers) => {
      const { links, nearest } = await relate(papers, VECTORS, [], 2);
      const wanted = new Set<string>();
      for (const paper of papers.keys()) {
        for (const other of nearestOf(nearest, paper)) {
          wanted.add(`${Math.min(paper, other)}-${Math.max(paper, other)}`);
        }
      }
      const made = Array.from(links.sources, (source, link) => [source, links.targets[link] ?? -1]);
      expect(new Set(made.map((pair) => pair.join("-")))).toEqual(wanted);
      expect(made).toEqual(made.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
      expect(made.length).toBe(wanted.size);
    }),
    { numRuns: 50 },
  );
});

test("without word vectors the wording is all, and the account says so", async () => {
  const { account, links, meaning } = await relate(["agent reward", "agent", "video"].map(words));
  expect(account).toEqual({
    method: "exact",
    recall: 1,
    sample: 0,
    mix: { wording: 1, meaning: 0 },
    knownWords: null,
  });
  expect([links.meaning, meaning]).toEqual([null, null]);
});

test("vectors that tell nothing apart take no part in the mix", () => {
  const wording = {
    starts: Int32Array.of(0, 1, 2),
    terms: Int32Array.of(0, 1),
    weights: Float32Array.of(1, 1),
    paperCounts: Int32Array.of(1, 1),
  };
  const vectors = new Float32Array(4);
  const meaning = { dimension: 2, vectors, rough: roundRows(vectors, 2) };
  expect(chooseMix({ wording, meaning })).toEqual({ wording: 1, meaning: 0 });
});
