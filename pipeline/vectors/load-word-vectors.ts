import {
  damaged,
  readWordVectors,
  WORD_VECTOR_FILES,
  type WordVectorFile,
} from "./read-word-vectors.ts";
import type { WordVectors } from "./word-vectors.ts";

/** The bytes of one file of the word vectors, by its name; null when there is no such file. */
export type ReadVectorFile = (name: string) => Promise<Uint8Array | null>;

/**
 * The word vectors, wherever their files are; null when none of them is there, for the pipeline
 * works without.
 * @throws IsothemeError word-vectors-damaged when some files are missing or do not fit together.
 */
export async function loadWordVectors(readFile: ReadVectorFile): Promise<WordVectors | null> {
  const [vocabulary, vectors, scales, usual] = await Promise.all([
    readFile(WORD_VECTOR_FILES.vocabulary),
    readFile(WORD_VECTOR_FILES.vectors),
    readFile(WORD_VECTOR_FILES.scales),
    readFile(WORD_VECTOR_FILES.usual),
  ]);
  if (vocabulary === null && vectors === null && scales === null && usual === null) return null;
  return readWordVectors({
    vocabulary: present("vocabulary", vocabulary),
    vectors: present("vectors", vectors),
    scales: present("scales", scales),
    usual: present("usual", usual),
  });
}

function present(file: WordVectorFile, bytes: Uint8Array | null): Uint8Array {
  if (bytes !== null) return bytes;
  throw damaged(file, "is missing beside the other files");
}
