import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { normaliseTitle } from "./normalise-title.ts";

/** Characters of the title that a key shows. */
const SLUG_LENGTH = 60;

/** Hexadecimal digits: enough to tell apart the titles of a corpus that begin alike. */
const HASH_LENGTH = 8;

/**
 * A lasting key for a paper without an id of its own: the beginning of its title, cut at a word, and
 * a hash of the whole. It depends on nothing but the words of the title (of the abstract, when there
 * is no title).
 */
export function makePaperKey(title: string, abstract: string): string {
  const words = normaliseTitle(title) || normaliseTitle(abstract);
  return [...slugWords(words), hashText(words)].join("-");
}

/** Eight hexadecimal digits that stand for a text. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);
}

function slugWords(words: string): string[] {
  const slug: string[] = [];
  let length = 0;
  for (const word of words.split(" ")) {
    length += word.length + 1;
    if (word === "" || length > SLUG_LENGTH) break;
    slug.push(word);
  }
  return slug.length === 0 ? ["paper"] : slug;
}
