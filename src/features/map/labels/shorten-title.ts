/** Letters of a title that a label has room for, in two lines. */
const MOST_LETTERS = 60;
/** A title that ends in a long word is cut within it rather than made this short. */
const LEAST_LETTERS = 30;

/** A title as a label: whole when it is short, else cut at a word, with an ellipsis. */
export function shortenTitle(title: string): string {
  const letters = Array.from(title);
  if (letters.length <= MOST_LETTERS) return title;
  const lastSpace = letters.lastIndexOf(" ", MOST_LETTERS);
  const cut = letters.slice(0, lastSpace >= LEAST_LETTERS ? lastSpace : MOST_LETTERS).join("");
  return `${cut.replace(/[\s:;,.–—-]+$/u, "")}…`;
}
