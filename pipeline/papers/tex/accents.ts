/** TeX accent commands and the combining character each one puts on a letter. */
const COMBINING: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030A",
  H: "\u030B",
  v: "\u030C",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  dh: "ð",
  th: "þ",
  i: "ı",
};

/** `\"o`, `\"{o}`, `\'{\i}`: a sign needs no space before the letter. `/\~` and `\.com` are addresses. */
const SIGN_ACCENT =
  /(?<!\/)\\(?!\.(?:com|org|net|edu|gov|io)\b)([`'^~=."])\s?(?:\{\s?(\\?[A-Za-z])\s?\}|(\\[ij](?![A-Za-z])(?: (?=[a-z]))?|[A-Za-z]))/g;

/** `\c{c}`, `\v s`: a letter does. */
const LETTER_ACCENT_IN_BRACES = /\\([uvHcdkr])\{\s?([A-Za-z])\s?\}/g;
const LETTER_ACCENT = /\\([uvHck])\s([A-Za-z])/g;

/** `\ss`, `{\o}`, `\L `: the space after is TeX's end of the name. */
const LETTER =
  /\{\\(ss|ae|AE|oe|OE|aa|AA|[oOlLi]|dh|th)\s*\}|\\(ss|ae|AE|oe|OE|aa|AA|[oOlL]|dh|th)(?:\{\}|\s(?=\p{L})|(?![A-Za-z{]))/gu;

/** `it\'s`: an apostrophe somebody escaped, not an accent. */
const ESCAPED_APOSTROPHE = /(?<=\p{L})\\'(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/gu;

/** `\"unknown\"`: quotes somebody escaped, not accents. */
const ESCAPED_QUOTES = /(^|[\s(])\\"([^"\\]{1,200})\\"(?=$|[\s).,;:!?])/g;

/** `{\'e}`, `{\"{o}}`, `{\v s}`: the braces are TeX's. */
const ACCENT_IN_BRACES =
  /\{(\\[`'^~=."](?:\\?[A-Za-z]|\{\\?[A-Za-z]\})|\\[uvHcdkr](?:\{[A-Za-z]\}|\s[A-Za-z]))\}/g;

/** TeX accents and letters as Unicode, composed: `G\"odel` is Gödel. What composes to no letter is kept. */
export function repairAccents(text: string): string {
  return text
    .replace(ESCAPED_APOSTROPHE, "'")
    .replace(ESCAPED_QUOTES, '$1"$2"')
    .replace(ACCENT_IN_BRACES, "$1")
    .replace(SIGN_ACCENT, composeMatch)
    .replace(LETTER_ACCENT_IN_BRACES, composeMatch)
    .replace(LETTER_ACCENT, composeMatch)
    .replace(LETTER, replaceLetter);
}

function composeMatch(whole: string, accent: string, inBraces?: string, bare?: string): string {
  const letter = (inBraces ?? bare ?? "").replace("\\", "").trim();
  const composed = `${letter}${COMBINING[accent] ?? ""}`.normalize("NFC");
  return composed.length === 1 ? composed : whole;
}

function replaceLetter(whole: string, inBraces?: string, bare?: string): string {
  return LETTERS[inBraces ?? bare ?? ""] ?? whole;
}
