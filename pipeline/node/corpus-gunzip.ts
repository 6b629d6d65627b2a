import { once } from "node:events";
import { createGunzip } from "node:zlib";

/** How a compressed file ended, known once its bytes have been read. */
export interface GunzipOutcome {
  /** The data stops or is damaged before its end; what came before it was given. */
  isCut: boolean;
}

export function isGzip(beginning: Uint8Array): boolean {
  return beginning[0] === 0x1f && beginning[1] === 0x8b;
}

/** The decompressed bytes; of a file that is cut or damaged, all up to there, and no error. */
export async function* gunzip(
  compressed: AsyncIterable<Uint8Array>,
  outcome: GunzipOutcome,
): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const ready: Uint8Array[] = [];
  // Listened to rather than iterated over: an iterator drops what is ready when the end is missing.
  stream.on("data", (chunk: Uint8Array) => ready.push(chunk));
  stream.on("error", () => {
    outcome.isCut = true;
  });
  try {
    for await (const chunk of compressed) {
      await new Promise((resolve) => stream.write(chunk, resolve));
      yield* ready.splice(0);
      if (outcome.isCut) return;
    }
    const closed = once(stream, "close").catch(() => undefined);
    stream.end();
    await closed;
    yield* ready.splice(0);
  } finally {
    stream.destroy();
  }
}
