import { IsothemeError } from "#pipeline/contract/errors.ts";
import { readWordVectors } from "#pipeline/vectors/read-word-vectors.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import type { WordVectorAddresses } from "./build-messages.ts";

/**
 * The word vectors at these addresses, relative ones taken from the worker's own.
 * @throws IsothemeError file-missing when one cannot be had, usage when one is not on this origin,
 * word-vectors-damaged when they do not fit together.
 */
export async function fetchWordVectors(addresses: WordVectorAddresses): Promise<WordVectors> {
  const [vocabulary, vectors, scales, usual] = await Promise.all([
    fetchBytes(addresses.vocabulary),
    fetchBytes(addresses.vectors),
    fetchBytes(addresses.scales),
    fetchBytes(addresses.usual),
  ]);
  return readWordVectors({ vocabulary, vectors, scales, usual });
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const url = toOwnAddress(address);
  const response = await fetch(url).catch((cause: unknown) => {
    throw unreachable(url, "there was no answer", cause);
  });
  if (!response.ok) throw unreachable(url, `the answer was ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function toOwnAddress(address: string): URL {
  const url = new URL(address, location.href);
  if (url.origin === location.origin) return url;
  throw new IsothemeError(
    "usage",
    `The word vectors at ${address} are not on ${location.origin}: serve them with the page.`,
  );
}

function unreachable({ href }: URL, why: string, cause?: unknown): IsothemeError {
  const sentence = `The word vectors at ${href} cannot be read (${why}). Check that they are served with the page.`;
  return new IsothemeError("file-missing", sentence, { cause });
}
