import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { type GunzipOutcome, gunzip, isGzip } from "./corpus-gunzip.ts";

/** The bytes of a corpus file, decompressed, and what is known of it once they have been read. */
export interface CorpusSource extends GunzipOutcome {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** SHA-256 of the file as it lies on the disk; to be called after the last byte. */
  readonly digest: () => string;
}

/** Opens a file for one reading; gzip is told by its first bytes. `onBytes` counts bytes on the disk. */
export function openSource(path: string, onBytes: (count: number) => void): CorpusSource {
  const hash = createHash("sha256");
  async function* stored(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of createReadStream(path)) {
        if (!(chunk instanceof Uint8Array)) continue;
        hash.update(chunk);
        onBytes(chunk.length);
        yield chunk;
      }
    } catch (cause) {
      const message = `${path} cannot be read. Check that you are allowed to read it.`;
      throw new IsothemeError("file-unreadable", message, { cause });
    }
  }
  const source = {
    isCut: false,
    bytes: decompress(stored(), (): GunzipOutcome => source),
    digest: () => hash.digest("hex"),
  };
  return source;
}

async function* decompress(
  stored: AsyncGenerator<Uint8Array>,
  outcome: () => GunzipOutcome,
): AsyncGenerator<Uint8Array> {
  const first = await stored.next();
  if (first.done === true) return;
  async function* whole(beginning: Uint8Array): AsyncGenerator<Uint8Array> {
    yield beginning;
    yield* stored;
  }
  const bytes = whole(first.value);
  yield* isGzip(first.value) ? gunzip(bytes, outcome()) : bytes;
}
