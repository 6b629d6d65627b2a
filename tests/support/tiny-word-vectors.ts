import type { WordVectorBytes } from "#pipeline/vectors/read-word-vectors.ts";
import { readWordVectors } from "#pipeline/vectors/read-word-vectors.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";

/** Files of word vectors: each word with its row of small whole numbers, all scales 1, means 0. */
export function tinyVectorFiles(rows: Readonly<Record<string, readonly number[]>>): {
  -readonly [File in keyof WordVectorBytes]: WordVectorBytes[File];
} {
  const words = Object.keys(rows);
  const dimension = Object.values(rows)[0]?.length ?? 0;
  return {
    vocabulary: new TextEncoder().encode(words.map((word) => `${word}\n`).join("")),
    vectors: new Uint8Array(Int8Array.from(Object.values(rows).flat()).buffer),
    scales: new Uint8Array(new Float32Array(words.length).fill(1).buffer),
    usual: new Uint8Array(new Float32Array(2 * dimension).buffer),
  };
}

export function tinyWordVectors(rows: Readonly<Record<string, readonly number[]>>): WordVectors {
  return readWordVectors(tinyVectorFiles(rows));
}
