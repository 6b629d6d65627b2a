import { createGunzip, type Gunzip } from "node:zlib";

/** How a compressed file ended, known once its bytes have been read. */
export interface GunzipOutcome {
  /** The data is cut, damaged or followed by something else; what came before that was given. */
  isCut: boolean;
}

/** A piece is this share of what came before it, or 64 KiB: the fewer bytes, the less a fault takes. */
const PIECE_SHARE = 1 / 64;
const LARGEST_PIECE = 65_536;

export function isGzip(beginning: Uint8Array): boolean {
  return beginning[0] === 0x1f && beginning[1] === 0x8b;
}

/**
 * The decompressed bytes; of a file that is cut or damaged, those up to there, and no error. All
 * of `compressed` is read in any case.
 */
export async function* gunzip(
  compressed: AsyncIterable<Uint8Array>,
  outcome: GunzipOutcome,
): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const ready: Uint8Array[] = [];
  // Listened to rather than iterated over: an iterator drops what is ready when the end is missing.
  stream.on("data", (chunk: Uint8Array) => ready.push(chunk));
  const ending = watchEnd(stream, outcome);
  try {
    for await (const piece of inPieces(compressed)) {
      if (ending.isOver) continue;
      // The stream that fails, or meets what is no gzip, never calls back.
      await Promise.race([write(stream, piece), ending.over]);
      yield* ready.splice(0);
      if (ending.isOver) outcome.isCut = true;
    }
    if (ending.isOver) return;
    stream.end();
    await ending.over;
    yield* ready.splice(0);
  } finally {
    stream.destroy();
  }
}

interface Ending {
  isOver: boolean;
  readonly over: Promise<void>;
}

function watchEnd(stream: Gunzip, outcome: GunzipOutcome): Ending {
  const over = new Promise<void>((resolve) => {
    const finish = (): void => {
      ending.isOver = true;
      resolve();
    };
    stream.once("end", finish);
    stream.once("close", finish);
    stream.on("error", () => {
      outcome.isCut = true;
      finish();
    });
  });
  const ending: Ending = { isOver: false, over };
  return ending;
}

async function write(stream: Gunzip, piece: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    stream.write(piece, () => {
      resolve();
    });
  });
}

/** zlib gives nothing of the piece in which it finds a fault. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const length = Math.min(LARGEST_PIECE, Math.max(1, Math.floor(done * PIECE_SHARE)));
      const piece = chunk.subarray(at, at + length);
      yield piece;
      at += piece.length;
      done += piece.length;
    }
  }
}
