import { basename, resolve } from "node:path";

/** Endings that say how a file is written, not what it is about. */
const FORMAT_ENDINGS = /(?:\.(?:gz|txt|jsonl|ndjson|json|csv|tsv|md|html|xml|bib|ris))+$/i;

/** A hyphen that is not inside a day or month. */
const WORD_HYPHEN = /(?<!\d)-|-(?!\d)/g;

/**
 * A title for a corpus without one: the names of its files in words, `daily-papers-2025-10.txt`
 * as "Daily papers 2025-10". The order in which the files are named makes no difference.
 */
export function makeDefaultTitle(paths: readonly string[]): string {
  const [first = "Papers", second, ...others] = [...new Set(paths.map(toWords))].sort();
  if (second === undefined) {
    return first;
  }
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} more`;
}

function toWords(path: string): string {
  const name = basename(resolve(path)).replace(FORMAT_ENDINGS, "");
  const words = name
    .replaceAll("_", " ")
    .replaceAll(WORD_HYPHEN, " ")
    .replaceAll(/ +/g, " ")
    .trim();
  const [first = "", ...rest] = words;
  return words === "" ? "Papers" : first.toUpperCase() + rest.join("");
}
