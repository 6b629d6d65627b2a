/** Names of TeX commands with the space that ends them, and arguments that are addresses or labels. */
const UNSHOWN = /\\(?:href|cite[a-z]*|ref|eqref|label)\*?(?:\[[^\][]*\])*\{[^{}]*\}|\\[A-Za-z]+ ?/g;

const PRIVATE_USE = 0xe000;

/**
 * The text, as long as it was, with what TeX does not show written in characters that no text has:
 * the "it" of `{\it x}` equals no word "it", but equals that of mark-up which repairing left.
 */
export function veilMarkUp(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(UNSHOWN, (found) => found.replace(/[ -~]/g, veil));
}

function veil(sign: string): string {
  return String.fromCharCode(PRIVATE_USE + sign.charCodeAt(0));
}
