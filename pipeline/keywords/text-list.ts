import { hashText } from "./hash-text.ts";
import type { KeyHashes } from "./key-table.ts";

/** Many texts in one, with their hashes: quick to hand to another thread, and read only where needed. */
export interface TextList {
  readonly joined: string;
  /** Where each text begins in the joined one; at the end, the length of this. */
  readonly starts: Int32Array;
  readonly hashes: KeyHashes;
}

export function toTextList(texts: readonly string[]): TextList {
  const starts = new Int32Array(texts.length + 1);
  const low = new Int32Array(texts.length);
  const high = new Int32Array(texts.length);
  for (const [i, text] of texts.entries()) {
    starts[i + 1] = (starts[i] ?? 0) + text.length;
    const hash = hashText(text);
    low[i] = hash.low;
    high[i] = hash.high;
  }
  return { joined: texts.join(""), starts, hashes: { low, high } };
}

export function textAt({ joined, starts }: TextList, at: number): string {
  return joined.slice(starts[at] ?? 0, starts[at + 1] ?? 0);
}
