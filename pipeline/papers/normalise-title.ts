/** Characters that are not printed ASCII. */
const BEYOND_ASCII = /[^ -~]/;

/** A title as its words alone, in lower case without accents, to compare by; empty when it has none. */
export function normaliseTitle(title: string): string {
  if (!BEYOND_ASCII.test(title)) {
    return title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  return title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
