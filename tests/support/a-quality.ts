import type { Manifest } from "#pipeline/contract/manifest.ts";

/** What a manifest says of themes that can be trusted. */
export function aQuality(parts: Partial<Manifest["quality"]> = {}): Manifest["quality"] {
  return {
    modularity: 0.5,
    stability: 1,
    resampleStability: 0.9,
    runs: 20,
    resamples: 10,
    trust: "strong",
    nullTest: {
      method: "Nearness of nearest papers, against shuffled corpora.",
      observed: 0.5,
      nulls: [0.1, 0.1],
      threshold: 0.2,
    },
    levels: [{ resolution: 1, themes: 2, largest: 0.5, stability: 1, level: 0 }],
    ...parts,
  };
}

/** How papers were compared without word vectors. */
export function aSimilarity(): Manifest["similarity"] {
  return {
    vectors: false,
    vectorsSha256: null,
    knownWords: null,
    mix: { wording: 1 },
    neighbours: "exact",
    recall: 1,
    recallSample: 0,
  };
}
