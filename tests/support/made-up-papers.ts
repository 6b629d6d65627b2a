import type { NearSearch } from "#pipeline/links/exact-nearest-task.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { roundRows } from "#pipeline/numeric/rough-dots.ts";

/** Papers in groups: each with words and a direction of its group, and some of its own. */
export function madeUpPapers(papers: number, groups: number): NearSearch {
  const random = createRandom(papers);
  const [terms, dimension] = [6, 8];
  const termCount = groups * 20;
  const wording = {
    starts: Int32Array.from({ length: papers + 1 }, (_, paper) => paper * terms),
    terms: new Int32Array(papers * terms),
    weights: new Float32Array(papers * terms).fill(Math.sqrt(1 / terms)),
    paperCounts: new Int32Array(termCount),
  };
  const vectors = new Float32Array(papers * dimension);
  for (let paper = 0; paper < papers; paper++) {
    const group = paper % groups;
    const own = new Set<number>();
    while (own.size < terms) {
      const drawn = random() < 0.7 ? group * 20 + random() * 20 : random() * termCount;
      own.add(Math.floor(drawn));
    }
    wording.terms.set(
      [...own].toSorted((a, b) => a - b),
      paper * terms,
    );
    for (const term of own) wording.paperCounts[term]! += 1;
    const towards = createRandom(group);
    const vector = Array.from({ length: dimension }, () => towards() - 0.5 + (random() - 0.5) / 2);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    vectors.set(
      vector.map((value) => value / length),
      paper * dimension,
    );
  }
  const features = {
    wording,
    meaning: { dimension, vectors, rough: roundRows(vectors, dimension) },
  };
  return { features, mix: { wording: 0.6, meaning: 0.4 }, count: 10 };
}
