import { loadWordVectors } from "#pipeline/vectors/load-word-vectors.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";

/**
 * The word vectors at `base`, an absolute address of the page's own origin that ends in `/`; null
 * when they are not served there.
 * @throws IsothemeError word-vectors-damaged; TypeError when the network fails.
 */
export function fetchWordVectors(base: string): Promise<WordVectors | null> {
  return loadWordVectors(async (name) => {
    const response = await fetch(`${base}${name}`);
    // Some hosts answer a missing file with their start page and status 200.
    const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
    return response.ok && !isPage ? new Uint8Array(await response.arrayBuffer()) : null;
  });
}
