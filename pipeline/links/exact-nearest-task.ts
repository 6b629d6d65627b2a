import type { Task } from "#pipeline/effects.ts";
import { makeNearest, type NearestPapers } from "./nearest-papers.ts";
import type { SimilarityMix } from "./paper-links.ts";
import { addProducts, makePostings } from "./postings.ts";
import { createSeeker, type PaperFeatures } from "./similarity.ts";
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
    const { wording } = features;
    const all = wording.starts.length - 1;
    const postings = makePostings(wording, all + 1);
    const [sums, met] = [new Float64Array(all), new Int32Array(all)];
    const seeker = createSeeker(features, mix);
    const best = createTopList(count);
    return (papers) => {
      const rows = makeNearest(papers.length, count);
      for (const [row, paper] of papers.entries()) {
        best.clear();
        seeker.choose(paper);
        addProducts(paper, wording, postings, { sums, met });
        for (let other = 0; other < all; other++) {
          const similarity = seeker.seek(other, sums[other] ?? 0, best.least());
          if (similarity > 0 && other !== paper) best.offer(other, similarity);
        }
        sums.fill(0);
        rows.papers.set(best.numbers, row * count);
        rows.weights.set(best.scores, row * count);
      }
      return rows;
    };
  },
};
