/** ``quotes'' and ``quotes", which end within a paragraph. */
const DOUBLE_QUOTES = /``\s?([^`"]{1,400}?)\s?(?:''|"|’’)/g;

/** `quotes' around words; the mark at the end stands before no letter, so that apostrophes are safe. */
const SINGLE_QUOTES = /(?<=^|[\s(“])`([^`'\s](?:[^`']{0,120}[^`'\s])?)'(?![\p{L}\d'])/gu;

/**
 * Two or three hyphens between words, closed up or with a space on both sides; "--flag" stays, for
 * no space follows it, and so does an address.
 */
const DASH =
  /https?:\/\/\S+|(?<=[\p{L}\p{N})\]”’"'.,%])-{2,3}(?=[\p{L}\p{N}([“‘"'$\\])|(?<=\S )-{2,3}(?= \S)/gu;

/** TeX quotes and dashes as they are printed. */
export function repairPunctuation(text: string): string {
  return text
    .replace(DOUBLE_QUOTES, "“$1”")
    .replace(SINGLE_QUOTES, "‘$1’")
    .replace(DASH, printDash);
}

function printDash(found: string): string {
  if (found === "---") return "—";
  return found === "--" ? "–" : found;
}
