import type { Task } from "#pipeline/effects.ts";
import type { NearSearch } from "./exact-nearest-task.ts";
import { makeNearest, type NearestPapers } from "./nearest-papers.ts";
import { PAPERS_PER_LEAF, plantTree } from "./plant-tree.ts";
import { type Comparer, createComparer } from "./similarity.ts";
import { createTopList, type TopList } from "./top-list.ts";

/** Finds, for every paper, the nearest of those that stand in one leaf with it, of the tree a seed gives. */
export const meetInLeavesTask: Task<NearSearch, number, NearestPapers> = {
  name: "meet-in-leaves",
  prepare: ({ count, features, mix }) => {
    const comparer = createComparer(features, mix);
    const lists = Array.from({ length: PAPERS_PER_LEAF }, () => createTopList(count));
    return (seed) => {
      const papers = features.wording.starts.length - 1;
      const nearest = makeNearest(papers, count);
      if (features.meaning === null) return nearest;
      const leaves = plantTree(features.meaning.vectors, features.meaning.dimension, seed);
      let start = 0;
      for (const end of leaves.ends) {
        const leaf = leaves.papers.subarray(start, end);
        meet(leaf, comparer, lists);
        putLists(leaf, lists, nearest);
        start = end;
      }
      return nearest;
    };
  },
};

/** Compares each pair of a leaf once; the lists get the nearest of each of its papers. */
function meet(leaf: Int32Array, comparer: Comparer, lists: readonly TopList[]): void {
  for (const list of lists) list.clear();
  for (const [i, paper] of leaf.entries()) {
    comparer.choose(paper);
    for (let j = 0; j < i; j++) {
      const other = leaf[j] ?? 0;
      const similarity = comparer.similarityOf(other);
      if (similarity <= 0) continue;
      lists[i]?.offer(other, similarity);
      lists[j]?.offer(paper, similarity);
    }
  }
}

function putLists(leaf: Int32Array, lists: readonly TopList[], nearest: NearestPapers): void {
  for (const [i, paper] of leaf.entries()) {
    nearest.papers.set(lists[i]?.numbers ?? [], paper * nearest.count);
    nearest.weights.set(lists[i]?.scores ?? [], paper * nearest.count);
  }
}
