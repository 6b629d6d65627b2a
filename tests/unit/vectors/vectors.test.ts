import fc from "fast-check";
import { expect, test } from "vitest";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { loadWordVectors } from "#pipeline/vectors/load-word-vectors.ts";
import { joinMeaning, type Meaning, makeMeaning } from "#pipeline/vectors/make-meaning.ts";
import { centreOf, closenessTo, createPhraseVector } from "#pipeline/vectors/phrase-vector.ts";
import { readWordVectors } from "#pipeline/vectors/read-word-vectors.ts";
import { readPaperWords, readWords, type VectorText } from "#pipeline/vectors/read-words.ts";
import { cleanText, cutSentences, nextWord } from "#pipeline/vectors/scan-words.ts";
import { lengthOf } from "#pipeline/vectors/unit-vector.ts";
import { vectorisePapers } from "#pipeline/vectors/vectorise-papers.ts";
import { findWord } from "#pipeline/vectors/word-index.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { tinyVectorFiles, tinyWordVectors } from "#tests/support/tiny-word-vectors.ts";

const ROWS = { agent: [9, 1], reward: [8, 2], protein: [1, 9], fold: [2, 8] };
const VECTORS = tinyWordVectors(ROWS);

function meaningOf(papers: readonly VectorText[]): Meaning {
  return joinMeaning([vectorisePapers(papers, VECTORS)], VECTORS);
}

const anyText = fc
  .array(fc.constantFrom("agent", "reward", "protein", "fold", "unheard", ". ", "Why? "), {
    maxLength: 12,
  })
  .map((words) => words.join(" "));
const anyPaper = fc.record({ title: anyText, abstract: anyText });

function wordsOf(text: string): string[] {
  const clean = cleanText(text);
  const words: string[] = [];
  const place = { start: 0, end: 0 };
  while (nextWord(clean, place)) words.push(clean.slice(place.start, place.end));
  return words;
}

test("words are letters and digits from a letter on, without addresses, TeX and final 's", () => {
  const text =
    "See https://a.b/c?d and www.x.y: the model's $O(n^2)$ \\alpha-rule of 3D GPT4s isn't";
  expect(wordsOf(text)).toEqual([
    "see",
    "and",
    "the",
    "model",
    "rule",
    "of",
    "d",
    "gpt4s",
    "isn",
    "t",
  ]);
});

test("words are those of the written rule, in any text", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from("aZ9's -.é$\\K")) });
  fc.assert(
    fc.property(text, (any) => {
      const plain = any
        .replace(/\$[^$]*\$|\\[a-zA-Z]+/gu, " ")
        .toLowerCase()
        .matchAll(/[a-z][a-z0-9]*(?:'s)?/gu);
      expect(wordsOf(any)).toEqual(Array.from(plain, ([word]) => word.replace(/'s$/u, "")));
    }),
  );
});

test("sentences are cut behind a mark with a space", () => {
  expect(cutSentences("One 3.5 two.  Three! Four?")).toEqual(["One 3.5 two.", "Three!", "Four?"]);
});

test("the words of a paper are those of its title, its abstract and their sentences, read apart", () => {
  const text = fc.string({
    unit: fc.constantFrom("agent", "fold's", " ", " ", ". ", "?", "s", "É"),
  });
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const words = readPaperWords({ title, abstract }, VECTORS.words);
      const sentences = cutSentences(`${title}. ${abstract}`).map(
        (sentence) => readWords(sentence, VECTORS.words).known,
      );
      expect(words.title).toEqual(readWords(title, VECTORS.words));
      expect(words.abstract).toEqual(readWords(abstract, VECTORS.words));
      expect(words.sentences.filter(({ length }) => length > 0)).toEqual(
        sentences.filter(({ length }) => length > 0),
      );
    }),
  );
});

test("every word of the vocabulary is found, and no other", () => {
  for (const [row, word] of Object.keys(ROWS).entries()) {
    expect(findWord(VECTORS.words, `x${word}y`, 1, 1 + word.length)).toBe(row);
  }
  for (const word of ["", "agen", "agents", "x"]) {
    expect(findWord(VECTORS.words, word, 0, word.length)).toBe(-1);
  }
});

test("every row of the meaning has length 1, or 0 where no word is known; none is NaN", () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 8 }), (papers) => {
      const { dimension, knownWords, vectors } = meaningOf(papers);
      expect(knownWords).toBeGreaterThanOrEqual(0);
      expect(knownWords).toBeLessThanOrEqual(1);
      for (const [i, { abstract, title }] of papers.entries()) {
        const known = wordsOf(`${title} ${abstract}`).some((word) => word in ROWS);
        const length = lengthOf(vectors.subarray(i * dimension, (i + 1) * dimension));
        if (known) expect(length).toBeCloseTo(1, 5);
        else expect(length).toBe(0);
      }
    }),
  );
});

test("how the papers are cut into parts changes no bit of their meaning", () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 8 }), fc.nat({ max: 8 }), (papers, cut) => {
      const parts = [papers.slice(0, cut), papers.slice(cut)];
      const apart = parts.map((part) => vectorisePapers(part, VECTORS));
      expect(joinMeaning(apart, VECTORS)).toEqual(meaningOf(papers));
    }),
  );
});

test("as a task the meaning is the same", async () => {
  const papers = ["agent", "protein fold", "unheard"].map((title) => ({ title, abstract: "" }));
  expect(await makeMeaning(papers, VECTORS, runInline)).toEqual(meaningOf(papers));
});

test("the share of known words counts repeats, and no words without a subject", () => {
  const papers = [{ title: "agent agent", abstract: "the unheard of all agents" }];
  expect(meaningOf(papers).knownWords).toBe(2 / 4);
});

test("a phrase is closest to the papers it is about, and has no vector without a known word", () => {
  const papers = ["agent reward", "reward agent agent", "protein fold", "fold"].map((title) => ({
    title,
    abstract: "",
  }));
  const meaning = meaningOf(papers);
  const phraseVector = createPhraseVector(VECTORS, meaning);
  const reward = phraseVector("Reward")!;
  const near = closenessTo(reward, centreOf([0, 1], meaning));
  expect(near).toBeGreaterThan(0.9);
  expect(closenessTo(reward, centreOf([2, 3], meaning))).toBeLessThan(0);
  expect(phraseVector("unheard of")).toBeNull();
});

test.each([
  ["vocabulary.txt", "repeats", { vocabulary: "agent\nreward\nagent\nfold\n" }],
  ["vocabulary.txt", "line 2", { vocabulary: "agent\nRe-ward\nprotein\nfold\n" }],
  ["vocabulary.txt", "inside a line", { vocabulary: "agent\nreward\nprotein\nfo" }],
  ["scales.f32", "5 scales for 4 words", { scales: [1, 1, 1, 1, 1] }],
  ["scales.f32", "not finite at place 2", { scales: [1, Number.NaN, 1, 1] }],
  ["vectors.i8", "no whole row", { vectors: 7 }],
  ["vectors.i8", "no whole row", { vectors: 0 }],
  ["usual-means.f32", "not two rows of 2", { usual: [0, 0, 0] }],
] as const)(
  "a damaged %s is refused (%s), with the file and the remedy named",
  (file, what, change) => {
    const files = tinyVectorFiles(ROWS);
    if ("vocabulary" in change) files.vocabulary = new TextEncoder().encode(change.vocabulary);
    if ("scales" in change) files.scales = new Uint8Array(Float32Array.from(change.scales).buffer);
    if ("vectors" in change) files.vectors = files.vectors.slice(0, change.vectors);
    if ("usual" in change) files.usual = new Uint8Array(Float32Array.from(change.usual).buffer);
    const sentence = new RegExp(`${file} .*${what}.*--vectors off`, "u");
    expect(() => readWordVectors(files)).toThrow(sentence);
  },
);

test("without files there are no word vectors; with some of them that is an error", async () => {
  const folder = await makeTemporaryFolder();
  expect(await loadWordVectorsFrom(folder)).toBeNull();
  const some = { "vocabulary.txt": tinyVectorFiles(ROWS).vocabulary };
  const load = loadWordVectors((name) =>
    Promise.resolve(name === "vocabulary.txt" ? some[name] : null),
  );
  await expect(load).rejects.toMatchObject({ code: "word-vectors-damaged" });
});
