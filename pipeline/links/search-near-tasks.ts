import type { Task } from "#pipeline/effects.ts";
import type { NearSearch } from "./exact-nearest-task.ts";
import { createVisitBeyond, type NearGraph } from "./near-graph.ts";
import { makeNearest, type NearestPapers, nearestOf } from "./nearest-papers.ts";
import { createProposeByWording } from "./propose-by-wording.ts";
import { createSeeker, createWordingComparer } from "./similarity.ts";
import { createTopList } from "./top-list.ts";

export interface StartSearch extends NearSearch {
  /** For every paper, those near it in the leaves of each tree. */
  readonly fromTrees: readonly NearestPapers[];
}

/** Finds near papers of some among those that their rarer words and the trees propose. */
export const startNearTask: Task<StartSearch, readonly number[], NearestPapers> = {
  name: "start-near",
  prepare: (search) => {
    const { fromTrees } = search;
    const proposeByWording = createProposeByWording(search.features.wording);
    return createChoice(search, (paper, offer) => {
      for (const near of fromTrees) for (const other of nearestOf(near, paper)) offer(other);
      for (const other of proposeByWording(paper)) offer(other);
    });
  },
};

export interface ImproveSearch extends NearSearch {
  readonly graph: NearGraph;
}

/** Finds nearer papers of some among those near their near ones. */
export const improveNearTask: Task<ImproveSearch, readonly number[], NearestPapers> = {
  name: "improve-near",
  prepare: (search) => {
    const { nearest } = search.graph;
    const visitBeyond = createVisitBeyond(search.graph);
    return createChoice(search, (paper, offer) => {
      offerRow(nearest, paper, offer);
      visitBeyond(paper, (other) => {
        offer(other);
      });
    });
  },
};

/** Takes a paper to compare with, and their similarity if it is known; passes over repeats and -1. */
type Offer = (other: number, similarity?: number) => void;

/** Offers the papers that one paper is to be compared with. */
type Candidates = (paper: number, offer: Offer) => void;

/** Offers papers that have been compared with this one before. */
function offerRow({ count, papers, weights }: NearestPapers, paper: number, offer: Offer): void {
  for (let at = paper * count; at < (paper + 1) * count; at++) {
    offer(papers[at] ?? -1, weights[at]);
  }
}

function createChoice(
  { count, features, mix }: NearSearch,
  candidates: Candidates,
): (papers: readonly number[]) => NearestPapers {
  const words = createWordingComparer(features.wording);
  const seeker = createSeeker(features, mix);
  const best = createTopList(count);
  // The last paper that each was compared with, so that nothing is compared twice.
  const comparedWith = new Int32Array(features.wording.starts.length - 1).fill(-1);
  return (papers) => {
    const rows = makeNearest(papers.length, count);
    for (const [row, paper] of papers.entries()) {
      best.clear();
      words.choose(paper);
      seeker.choose(paper);
      comparedWith[paper] = paper;
      candidates(paper, (other, known) => {
        if (other < 0 || comparedWith[other] === paper) return;
        comparedWith[other] = paper;
        const similarity = known ?? seeker.seek(other, words.wordingOf(other), best.least());
        if (similarity > 0) best.offer(other, similarity);
      });
      rows.papers.set(best.numbers, row * count);
      rows.weights.set(best.scores, row * count);
    }
    return rows;
  };
}
