import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { beforeAll, expect, test } from "vitest";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import { createWordAdder } from "#pipeline/vectors/add-vectors.ts";
import { centreParts } from "#pipeline/vectors/make-meaning.ts";
import { readWords } from "#pipeline/vectors/read-words.ts";
import { lengthOf, makeUnit } from "#pipeline/vectors/unit-vector.ts";
import { vectorisePapers } from "#pipeline/vectors/vectorise-papers.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";

const DATA = resolve(import.meta.dirname, "../../../data");
const matrix = v.array(v.array(v.number()));
const KNOWN = v.parse(
  v.object({
    texts: v.array(v.string()),
    norms: v.array(v.number()),
    cosines: matrix,
    samplePage: v.object({ papers: v.array(v.number()), whole: matrix, sentences: matrix }),
  }),
  JSON.parse(readFileSync(`${DATA}/word-vectors/known-answers.json`, "utf8")),
);

let vectors: WordVectors;

beforeAll(async () => {
  vectors = (await loadWordVectorsFrom())!;
});

/** Decimals agreed on: 0.002 apart at most. */
function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(2e-3);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, d) => sum + value * b[d]!, 0);
}

test("the vectors of the known texts have the known lengths and cosines", () => {
  const words = createWordAdder(vectors);
  const found = KNOWN.texts.map((text) => {
    words.add(readWords(text, vectors.words).known, 1);
    return words.finish().slice();
  });
  for (const [i, vector] of found.entries()) expectNear(lengthOf(vector), KNOWN.norms[i]!);
  for (const vector of found) makeUnit(vector);
  for (const [i, a] of found.entries()) {
    for (const [j, b] of found.entries()) expectNear(dot(a, b), KNOWN.cosines[i]![j]!);
  }
});

test("the papers of the sample page have the known cosines, whole and by sentences", async () => {
  const page = `${DATA}/corpora/daily-papers-2025-10-28.txt`;
  const { papers } = await readCorpus([page], { asOf: null, format: null });
  const asGiven = papers.map(({ abstract, originalAbstract, originalTitle, title }) => ({
    title: originalTitle ?? title,
    abstract: originalAbstract ?? abstract,
  }));
  const meaning = centreParts([vectorisePapers(asGiven, vectors)], vectors, 0);
  for (const part of ["whole", "sentences"] as const) {
    const rows = KNOWN.samplePage.papers.map((paper) =>
      meaning[part].subarray((paper - 1) * vectors.dimension, paper * vectors.dimension),
    );
    for (const [i, a] of rows.entries()) {
      for (const [j, b] of rows.entries()) expectNear(dot(a, b), KNOWN.samplePage[part][i]![j]!);
    }
  }
});
