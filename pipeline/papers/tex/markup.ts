/** `{\it x}`, `{\em x}`: the braces end the style. */
const STYLE_GROUP = /\{\\(?:it|em|bf|sc|rm|tt|sl|sf|itshape|bfseries)\b\s*([^{}\\]*)\}/g;

/** `\emph{x}`, `\textbf{x}`, `\url{x}`. */
const STYLE_COMMAND =
  /\\(?:emph|underline|mbox|text(?:it|bf|sc|rm|tt|sl|sf|up|md|normal)?|url|operatorname)\s?\{([^{}\\]*)\}/g;

/** `\href{address}{words}`. */
const LINK = /\\href\{[^{}]*\}\s?\{([^{}\\]*)\}/g;

/** An address that a link's removal left twice: "https://x.org{https://x.org}". */
const DOUBLED_ADDRESS = /(https?:\/\/[^\s{}]{1,300})\{\1\}/g;

/** References to other parts or papers say nothing here. */
const REFERENCE = /[\s~]{0,2}\\(?:cite[tp]?|citep|ref|eqref|label)\*?(?:\[[^\][]*\])*\{[^{}]*\}/g;

/** Braces that keep a name's capitals: "{LLM}s". */
const CASE_BRACES = /(?<![\w^_}\\])\{([A-Z][A-Za-z0-9-]*)\}/g;

/** `/\~user` in an address. */
const ESCAPED_TILDE = /(?<=\/)\\~(?:\{\})?/g;

const ESCAPED_SIGN = /\\([%&_$#])/g;

/** A tie: after a word, a full stop or a bracket, and before a word; not "~4x", "p~0.05" or "5~10". */
const TIE = /https?:\/\/\S+|(?<=\p{L}{2}|[.,;:)\]]|\d(?=~\p{L}))~(?=[\p{L}\d([$\\])/gu;

/** `i.\,i.\,d.`: a thin space between initials. */
const THIN_SPACE_IN_INITIALS = /(?<=(?:^|[^\p{L}])\p{L}\.)\\,\s?(?=\p{L}(?:\.|(?!\p{L})))/gu;

/** Other spaces: `\,`, `\;`, and the backslash before a space, as in `e.g.\ this`. */
const SPACE = /\\[,;:]|\\(?=\s)/g;

/** Permissions and corrections at a place where nothing is printed. */
const NOTHING = /\\[-/@](?=\p{L})/gu;

/** TeX mark-up outside math taken off: styles, links, ties, spaces, escaped signs. */
export function removeMarkup(text: string): string {
  return text
    .replace(STYLE_GROUP, "$1")
    .replace(STYLE_COMMAND, "$1")
    .replace(LINK, "$1")
    .replace(DOUBLED_ADDRESS, "$1")
    .replace(REFERENCE, "")
    .replace(CASE_BRACES, "$1")
    .replace(THIN_SPACE_IN_INITIALS, "")
    .replace(TIE, (found) => (found === "~" ? " " : found))
    .replace(SPACE, " ")
    .replace(NOTHING, "")
    .replace(ESCAPED_TILDE, "~")
    .replace(ESCAPED_SIGN, "$1");
}
