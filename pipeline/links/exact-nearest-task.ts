import type { Task } from "#pipeline/effects.ts";
import { makeNearest, type NearestPapers } from "./nearest-papers.ts";
import type { SimilarityMix } from "./paper-links.ts";
import { createComparer, type PaperFeatures } from "./similarity.ts";
import { createTopList } from "./top-list.ts";

/** What the search for near papers goes by. */
export interface NearSearch {
  readonly features: PaperFeatures;
  readonly mix: SimilarityMix;
  /** Places a paper has. */
  readonly count: number;
}

/** Finds the nearest of some papers by comparing each with all. */
export const exactNearestTask: Task<NearSearch, readonly number[], NearestPapers> = {
  name: "exact-nearest",
  prepare: ({ count, features, mix }) => {
    const all = features.wording.starts.length - 1;
    const comparer = createComparer(features, mix);
    const best = createTopList(count);
    return (papers) => {
      const rows = makeNearest(papers.length, count);
      for (const [row, paper] of papers.entries()) {
        best.clear();
        comparer.choose(paper);
        for (let other = 0; other < all; other++) {
          const similarity = other === paper ? 0 : comparer.similarityOf(other);
          if (similarity > 0) best.offer(other, similarity);
        }
        rows.papers.set(best.numbers, row * count);
        rows.weights.set(best.scores, row * count);
      }
      return rows;
    };
  },
};
