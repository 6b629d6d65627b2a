import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadWordVectors } from "#pipeline/vectors/load-word-vectors.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import { hasErrorCode } from "./error-code.ts";
import { PROGRAM_FOLDER } from "./program.ts";

/** Where the word vectors that come with the program are. */
const WORD_VECTORS_FOLDER = join(PROGRAM_FOLDER, "data/word-vectors");

/**
 * The word vectors of a folder, the program's own unless another is named; null when it has none.
 * @throws IsothemeError word-vectors-damaged when they are incomplete or do not fit together.
 */
export function loadWordVectorsFrom(folder = WORD_VECTORS_FOLDER): Promise<WordVectors | null> {
  return loadWordVectors(async (name) => {
    try {
      return await readFile(join(folder, name));
    } catch (cause) {
      if (hasErrorCode(cause, "ENOENT")) return null;
      throw cause;
    }
  });
}
