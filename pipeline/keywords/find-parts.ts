import { createKeyTable } from "./key-table.ts";

/** For each of some phrases, the places of those others that are part of it: shorter stretches of its stems. */
export interface Parts {
  readonly atAll: readonly (readonly number[])[];
  /** Without those that take its last stem. */
  readonly beforeEnd: readonly (readonly number[])[];
}

interface Phrase {
  /** Numbers that stand for its stems, whole and below 2^31. */
  readonly stems: readonly number[];
}

/** Finds phrases in one another. No two may have the same stems. */
export function findParts(phrases: readonly Phrase[]): Parts {
  const tree = createTree();
  for (const [place, { stems }] of phrases.entries()) {
    let step = ROOT;
    for (let at = 0; at < stems.length; at++) step = tree.grow(step, stems[at] ?? 0);
    tree.phrases[step] = place;
  }
  const parts = phrases.map(({ stems }) => findPartsOf(stems, tree));
  return {
    atAll: parts.map(({ atAll }) => atAll),
    beforeEnd: parts.map(({ beforeEnd }) => beforeEnd),
  };
}

/** A tree of phrases by their stems: whoever goes down from the root by the stems of a phrase ends at it. */
interface Tree {
  /** The step below a step by a stem, -1 when there is none. */
  readonly find: (step: number, stem: number) => number;
  readonly grow: (step: number, stem: number) => number;
  /** The place of the phrase that ends at each step; -1 when none does. */
  readonly phrases: number[];
}

const ROOT = 0;

/** Steps of the tree that is at work, each under the step above it and its stem. */
const steps = createKeyTable(2 ** 10);

function createTree(): Tree {
  steps.clear();
  const phrases = [-1];
  return {
    find: (step, stem) => steps.find(hashStep(step, stem), stem) + 1 || -1,
    grow: (step, stem) => {
      const found = steps.add(hashStep(step, stem), stem) + 1;
      if (found === phrases.length) phrases.push(-1);
      return found;
    },
    phrases,
  };
}

/** With the stem itself it tells every step from all others, for odd factors lose nothing. */
function hashStep(step: number, stem: number): number {
  return (Math.imul(step, 0x9e3779b1) + Math.imul(stem, 0x85ebca6b)) | 0;
}

function findPartsOf(
  stems: readonly number[],
  tree: Tree,
): { readonly atAll: number[]; readonly beforeEnd: number[] } {
  const beforeEnd: number[] = [];
  const atEnd: number[] = [];
  for (let from = 0; from < stems.length; from++) {
    let step = ROOT;
    for (let to = from + 1; to <= stems.length && step >= 0; to++) {
      step = tree.find(step, stems[to - 1] ?? 0);
      const phrase = tree.phrases[step] ?? -1;
      if (phrase >= 0) (to < stems.length ? beforeEnd : atEnd).push(phrase);
    }
  }
  // The first that takes the last stem is the phrase itself.
  return { atAll: [...beforeEnd, ...atEnd.slice(1)], beforeEnd };
}
