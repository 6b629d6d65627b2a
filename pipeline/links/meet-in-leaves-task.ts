import type { Task } from "#pipeline/effects.ts";
import { createRoughDots, type RoughDots } from "#pipeline/numeric/rough-dots.ts";
import type { NearSearch } from "./exact-nearest-task.ts";
import { makeNearest, type NearestPapers } from "./nearest-papers.ts";
import type { PaperVectors } from "./paper-vectors.ts";
import { PAPERS_PER_LEAF, plantTree } from "./plant-tree.ts";
import { mixCosines } from "./similarity.ts";
import { createTopList, type TopList } from "./top-list.ts";

/**
 * Finds, for every paper, about the nearest of those that stand in one leaf with it, of the tree a seed
 * gives; the weights are rough.
 */
export const meetInLeavesTask: Task<NearSearch, number, NearestPapers> = {
  name: "meet-in-leaves",
  prepare: (search) => {
    const { meaning, wording } = search.features;
    const papers = wording.starts.length - 1;
    if (meaning === null) return () => makeNearest(papers, search.count);
    const rough = createRoughDots(meaning.rough);
    const meet = createMeeting(search, rough);
    return (seed) => {
      const nearest = makeNearest(papers, search.count);
      const leaves = plantTree(papers, rough, seed);
      let start = 0;
      for (const end of leaves.ends) {
        const leaf = leaves.papers.subarray(start, end);
        putLists(leaf, meet(leaf), nearest);
        start = end;
      }
      return nearest;
    };
  },
};

/**
 * Compares each pair of a leaf once, roughly; gives a list for each of its papers, to be read before the
 * next leaf.
 */
function createMeeting(
  { count, features, mix }: NearSearch,
  rough: RoughDots,
): (leaf: Int32Array) => readonly TopList[] {
  const lists = Array.from({ length: PAPERS_PER_LEAF }, () => createTopList(count));
  const words = createLeafWords(features.wording);
  return (leaf) => {
    for (const list of lists) list.clear();
    for (const [i, paper] of leaf.entries()) {
      const wordings = words.add(paper, i);
      rough.choose(paper);
      for (let j = 0; j < i; j++) {
        const other = leaf[j] ?? 0;
        const similarity = mixCosines(mix, wordings[j] ?? 0, rough.dotOf(other));
        if (similarity <= 0) continue;
        lists[i]?.offer(other, similarity);
        lists[j]?.offer(paper, similarity);
      }
    }
    for (const paper of leaf) words.remove(paper);
    return lists;
  };
}

/** The words of the papers of a leaf, as lists of the papers that have each: a small inverted index. */
interface LeafWords {
  /** Adds the paper at this place of the leaf; gives the cosines of its wording and that of each before it. */
  readonly add: (paper: number, place: number) => Float64Array;
  /** Takes a paper's words out; all have to go before the next leaf. */
  readonly remove: (paper: number) => void;
}

const END = -1;

function createLeafWords({ paperCounts, starts, terms, weights }: PaperVectors): LeafWords {
  /** For each term its last entry in the leaf; for each entry the one of the same term before it. */
  const lastEntries = new Int32Array(paperCounts.length).fill(END);
  const before: number[] = [];
  const places: number[] = [];
  const entryWeights: number[] = [];
  const cosines = new Float64Array(PAPERS_PER_LEAF);
  let size = 0;
  return {
    add: (paper, place) => {
      cosines.fill(0);
      for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
        const [term, weight] = [terms[at] ?? 0, weights[at] ?? 0];
        const last = lastEntries[term] ?? END;
        for (let entry = last; entry !== END; entry = before[entry] ?? END) {
          const other = places[entry] ?? 0;
          cosines[other] = (cosines[other] ?? 0) + weight * (entryWeights[entry] ?? 0);
        }
        before[size] = last;
        places[size] = place;
        entryWeights[size] = weight;
        lastEntries[term] = size;
        size++;
      }
      return cosines;
    },
    remove: (paper) => {
      size = 0;
      for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
        lastEntries[terms[at] ?? 0] = END;
      }
    },
  };
}

function putLists(leaf: Int32Array, lists: readonly TopList[], nearest: NearestPapers): void {
  for (const [i, paper] of leaf.entries()) {
    nearest.papers.set(lists[i]?.numbers ?? [], paper * nearest.count);
    nearest.weights.set(lists[i]?.scores ?? [], paper * nearest.count);
  }
}
