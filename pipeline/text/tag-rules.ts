/** Mends the tag of a word. */
export interface TagRule {
  /** The tag it mends; `*` for any. */
  readonly from: string;
  readonly to: string;
  /** Whether it applies to a word; null when that follows from what stands before it. */
  readonly fits: ((word: string) => boolean) | null;
  /** Whether it applies after this tag and word; null when that follows from the word itself. */
  readonly follows: ((tag: string, word: string) => boolean) | null;
}

/** Reads a rule as `natural` writes it: `NN VBG CURRENT-WORD-ENDS-WITH ing`. */
export function parseTagRule(rule: string): TagRule {
  const [from = "", to = "", condition = "", parameter = ""] = rule.split(" ");
  return { from, to, fits: null, follows: null, ...toCondition(condition, parameter) };
}

function toCondition(condition: string, parameter: string): Partial<TagRule> {
  switch (condition) {
    case "PREV-TAG":
      return { follows: (tag) => tag === parameter };
    case "PREV-WORD-IS":
      return { follows: (_tag, word) => isSameWord(word, parameter) };
    case "CURRENT-WORD-ENDS-WITH":
      return { fits: (word) => endsWith(word, parameter) };
    case "CURRENT-WORD-IS-NUMBER":
      return { fits: (word) => isNumber(word) === (parameter === "YES") };
    case "CURRENT-WORD-IS-URL":
      return { fits: (word) => isAddress(word) === (parameter === "YES") };
    default:
      // As in `natural`: a condition that nobody knows never holds.
      return { fits: () => false };
  }
}

function isSameWord(word: string, lower: string): boolean {
  return word.length === lower.length && word.toLowerCase() === lower;
}

/** As in `natural`: not when the ending also stands earlier in the word (ringing). */
function endsWith(word: string, ending: string): boolean {
  return word.endsWith(ending) && word.indexOf(ending) === word.length - ending.length;
}

/** Also what only begins with a number: 3D. */
function isNumber(word: string): boolean {
  return !Number.isNaN(Number(word)) || Boolean(Number.parseFloat(word));
}

function isAddress(word: string): boolean {
  return word.includes(".") && /[a-zA-Z]{2}/.test(word);
}
