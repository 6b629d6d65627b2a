import type { Manifest } from "#pipeline/contract/manifest.ts";
import { formatCount, formatShare } from "#src/lib/format-count.ts";

type Similarity = Manifest["similarity"];

/** By what papers were compared, a sentence. */
export function describeComparison({ knownWords, mix, vectors }: Similarity): string {
  if (!vectors) return "By their wording alone: word vectors were not used.";
  const wording = mix["wording"] ?? 0;
  const known =
    knownWords === null ? "" : `; the word vectors know ${formatShare(knownWords)} of their words`;
  return `By wording (${formatShare(wording)}) and by meaning, from word vectors (${formatShare(1 - wording)})${known}.`;
}

/** How sure it is that the nearest papers are the nearest, a sentence. */
export function describeNeighbours({ neighbours, recall, recallSample }: Similarity): string {
  if (neighbours === "exact") return "Exact: every paper was compared with every other.";
  if (recallSample === 0)
    return "Approximate: how many of the nearest were found was not measured.";
  return `Approximate: ${formatShare(recall)} of the nearest were found, as measured on ${formatCount(recallSample, "paper")}.`;
}
