/** What the tag of a word is mended by. */
export interface TagRule {
  /** The tag it mends; `*` for any. */
  readonly from: string;
  readonly to: string;
  /** Whether it applies to a word; what stands before it, and its tag, are undefined at the start. */
  readonly holds: Condition;
}

type Condition = (
  word: string,
  tagBefore: string | undefined,
  wordBefore: string | undefined,
) => boolean;

/** Reads a rule as `natural` writes it: `NN VBG CURRENT-WORD-ENDS-WITH ing`. */
export function parseTagRule(rule: string): TagRule {
  const [from = "", to = "", condition = "", parameter = ""] = rule.split(" ");
  return { from, to, holds: toCondition(condition, parameter) };
}

function toCondition(condition: string, parameter: string): Condition {
  switch (condition) {
    case "PREV-TAG":
      return (_word, tagBefore) => tagBefore === parameter;
    case "PREV-WORD-IS":
      return (_word, _tagBefore, wordBefore) => wordBefore?.toLowerCase() === parameter;
    case "CURRENT-WORD-ENDS-WITH":
      // As in `natural`: not when the ending also stands earlier in the word (ringing).
      return (word) =>
        word.endsWith(parameter) && word.indexOf(parameter) === word.length - parameter.length;
    case "CURRENT-WORD-IS-NUMBER":
      return (word) => isNumber(word) === (parameter === "YES");
    case "CURRENT-WORD-IS-URL":
      return (word) => isAddress(word) === (parameter === "YES");
    default:
      // As in `natural`: a condition that nobody knows never holds.
      return () => false;
  }
}

/** Also what only begins with a number: 3D. */
function isNumber(word: string): boolean {
  return !Number.isNaN(Number(word)) || Boolean(Number.parseFloat(word));
}

function isAddress(word: string): boolean {
  return word.includes(".") && /[a-zA-Z]{2}/.test(word);
}
