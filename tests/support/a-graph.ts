import { createRandom } from "#pipeline/numeric/random.ts";
import { type Graph, toGraph } from "#pipeline/themes/graph.ts";

/** A graph of these ties. */
export function aGraph(
  nodeCount: number,
  ties: readonly (readonly [source: number, target: number, weight: number])[],
): Graph {
  return toGraph({
    nodeCount,
    sources: ties.map(([source]) => source),
    targets: ties.map(([, target]) => target),
    weights: ties.map(([, , weight]) => weight),
  });
}

/** Two triangles joined by one weak tie. */
export const TWO_TRIANGLES = aGraph(6, [
  [0, 1, 1],
  [1, 2, 1],
  [0, 2, 1],
  [3, 4, 1],
  [4, 5, 1],
  [3, 5, 1],
  [2, 3, 0.1],
]);

/** Ties of a graph of equal groups: inside a group many, between groups few (a planted partition). */
export function plantTies(
  groups: number,
  size: number,
  {
    inside,
    between,
    seed,
  }: { readonly inside: number; readonly between: number; readonly seed: number },
): (readonly [number, number, number])[] {
  const random = createRandom(seed);
  const ties: (readonly [number, number, number])[] = [];
  for (let a = 0; a < groups * size; a++) {
    for (let b = a + 1; b < groups * size; b++) {
      const isInside = Math.floor(a / size) === Math.floor(b / size);
      if (random() < (isInside ? inside : between)) ties.push([a, b, 1 + Math.floor(random() * 4)]);
    }
  }
  return ties;
}
