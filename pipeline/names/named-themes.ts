/** A name that was considered for a theme. */
export interface NameCandidate {
  readonly name: string;
  /** Ids of the keywords it is made of. */
  readonly keywords: readonly number[];
  /** Compare within one theme only. */
  readonly score: number;
  /** Share of the theme's papers that have one of its keywords, 0 to 1. */
  readonly coverage: number;
  /** How many times as frequent its keywords are there as in all papers. */
  readonly lift: number;
}

/** What a theme is called, and why. */
export interface NamedTheme {
  /** Two to four words, or `Mixed: a / b` when nothing names it well; unique over all levels. */
  readonly name: string;
  /** One line of plain text: what its papers are on. */
  readonly description: string;
  /** Ids of the keywords that stand for it, best first; at most twelve. */
  readonly ranked: readonly number[];
  /** The name that won, when one did, and up to three that came after it, best first. */
  readonly candidates: readonly NameCandidate[];
}

/** The names of all themes, in the order in which the themes were found. */
export interface NamedThemes {
  readonly themes: readonly NamedTheme[];
  readonly subThemes: readonly NamedTheme[];
  readonly parents: readonly NamedTheme[];
}
