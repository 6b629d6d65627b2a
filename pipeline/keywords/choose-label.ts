import { compareText } from "#pipeline/numeric/compare.ts";

/** How often each spelling of a keyword was seen, by the spelling as it stood. */
export type SpellingCounts = ReadonlyMap<string, number>;

/** Headline capitals say nothing about how a keyword is spelt, so a title's spelling counts half. */
const TITLE_COUNT = 0.5;

/** Adds one sighting. Capitals that come from a headline or the start of a sentence are taken back. */
export function countSpelling(
  counts: Map<string, number>,
  surface: string,
  place: { readonly inTitle: boolean; readonly startsSentence: boolean },
): void {
  const spelling = withoutPlaceCapitals(surface, place).replace(/\s+/gu, " ");
  counts.set(spelling, (counts.get(spelling) ?? 0) + (place.inTitle ? TITLE_COUNT : 1));
}

/** The most frequent spelling: first whatever its capitals, then the most frequent capitals of it. */
export function chooseLabel(counts: SpellingCounts): string {
  return listSpellings(counts)[0] ?? "";
}

/** The spellings, one for each regardless of capitals, in its most frequent capitals; most frequent first. */
export function listSpellings(counts: SpellingCounts): string[] {
  const regardless = new Map<string, Map<string, number>>();
  for (const [spelling, count] of counts) {
    const key = spelling.toLowerCase();
    const capitals = regardless.get(key) ?? new Map<string, number>();
    regardless.set(key, capitals.set(spelling, count));
  }
  const totals = [...regardless].map(([key, capitals]) => [key, total(capitals)] as const);
  return totals.toSorted(byFrequency).map(([key]) => mostFrequent(regardless.get(key) ?? counts));
}

function total(counts: SpellingCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function mostFrequent(counts: SpellingCounts): string {
  return [...counts].toSorted(byFrequency)[0]?.[0] ?? "";
}

function byFrequency(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || a[0].length - b[0].length || compareText(b[0], a[0]);
}

function withoutPlaceCapitals(
  surface: string,
  place: { readonly inTitle: boolean; readonly startsSentence: boolean },
): string {
  if (place.inTitle)
    return surface.replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu, lower);
  return place.startsSentence
    ? surface.replace(/^\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/u, lower)
    : surface;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
