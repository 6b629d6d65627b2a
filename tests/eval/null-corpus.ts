import { createRandom, type Random } from "#pipeline/numeric/random.ts";
import type { Paper } from "#pipeline/papers/paper.ts";

/**
 * The same papers with every word drawn anew from the words of the whole corpus: titles and
 * abstracts keep their numbers of words, words their frequencies, and nothing else is left. Words are
 * what white space parts, so that full stops are drawn with them.
 */
export function drawNullCorpus(papers: readonly Paper[], seed: number): Paper[] {
  const pool = papers.flatMap(({ abstract, title }) => [...wordsOf(title), ...wordsOf(abstract)]);
  const random = createRandom(seed);
  return papers.map((paper) => ({
    ...paper,
    title: drawLike(paper.title, pool, random),
    abstract: drawLike(paper.abstract, pool, random),
    originalTitle: null,
    originalAbstract: null,
  }));
}

function drawLike(text: string, pool: readonly string[], random: Random): string {
  return wordsOf(text)
    .map(() => pool[Math.floor(random() * pool.length)] ?? "")
    .join(" ");
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
