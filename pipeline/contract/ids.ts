declare const brand: unique symbol;

type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Row number of a paper, keyword or theme inside one snapshot: small, fast to join, not lasting. */
export type PaperId = Branded<number, "PaperId">;
export type KeywordId = Branded<number, "KeywordId">;
export type ThemeId = Branded<number, "ThemeId">;

/** Lasting name of a paper or keyword: what addresses, exports and comparisons use. */
export type PaperKey = Branded<string, "PaperKey">;
export type KeywordKey = Branded<string, "KeywordKey">;

export function isPaperId(value: number): value is PaperId {
  return isRowNumber(value);
}

export function isKeywordId(value: number): value is KeywordId {
  return isRowNumber(value);
}

export function isThemeId(value: number): value is ThemeId {
  return isRowNumber(value);
}

export function isPaperKey(text: string): text is PaperKey {
  return text.length > 0;
}

export function isKeywordKey(text: string): text is KeywordKey {
  return text.length > 0;
}

function isRowNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
