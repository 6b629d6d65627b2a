import { Clustering, LeidenAlgorithm, Network } from "networkanalysis-ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { type Grouping, renumber } from "./grouping.ts";
import type { LouvainLevel } from "./louvain-level.ts";

/** How often Leiden goes over the graph, and how freely it refines: the package's own advice. */
const ITERATIONS = 10;
const RANDOMNESS = 0.01;

/** Groups by Leiden (Traag, Waltman & van Eck 2019), modularity with resolution: connected groups. */
export function runLeiden(
  { graph, strengths }: LouvainLevel,
  resolution: number,
  seed: number,
): Grouping {
  const network = new Network({
    nodeWeights: Array.from(strengths),
    firstNeighborIndices: Array.from(graph.starts),
    neighbors: Array.from(graph.neighbours),
    edgeWeights: Array.from(graph.weights),
  });
  const total = network.getTotalNodeWeight();
  const clustering = new Clustering({ nNodes: graph.nodeCount });
  if (total === 0) return renumber(Int32Array.from(clustering.getClusters()));
  const random = createRandom(seed);
  const algorithm = new LeidenAlgorithm();
  algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    resolution / total,
    ITERATIONS,
    RANDOMNESS,
    // The package draws from whatever has these two methods of java.util.Random.
    { nextDouble: random, nextInt: (below: number) => Math.floor(random() * below) },
  );
  algorithm.improveClustering(network, clustering);
  return renumber(Int32Array.from(clustering.getClusters()));
}
