import { readFileSync } from "node:fs";
import { type FileContents, readFile } from "#pipeline/corpus/read-file.ts";
import type { ReadContext } from "#pipeline/corpus/reader.ts";

/** The sample page, as text. */
export const SAMPLE_PAGE = readFileSync("data/corpora/daily-papers-2025-10-28.txt", "utf8");

/** Bytes in chunks of at most `size`, as a file gives them. */
export async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads text, or bytes, as the file "papers.txt". */
export function readContents(
  content: string | Uint8Array,
  context: Partial<ReadContext> & { readonly format?: string } = {},
): Promise<FileContents> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readFile(inChunks(bytes), { file: "papers.txt", asOf: null, format: null, ...context });
}

export async function* inPieces(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
