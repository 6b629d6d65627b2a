import { compareText } from "#pipeline/numeric/compare.ts";
import { round } from "#pipeline/numeric/round.ts";

/** In how many papers each spelling of a keyword was seen, by the spelling as it stood. */
export type SpellingCounts = ReadonlyMap<string, number>;

/** Headline capitals say nothing about how a keyword is spelt, so a title's spelling counts half. */
const TITLE_COUNT = 0.5;

/** One sighting of a keyword: the text as it stood, and what its place does to capitals. */
export interface Sighting {
  readonly surface: string;
  readonly inTitle: boolean;
  readonly startsSentence: boolean;
}

/**
 * Adds the sightings of one paper. A spelling counts once for each paper that uses it, however often:
 * a paper that defines an acronym writes the acronym ten times and means the long form.
 * Capitals that come from a headline or the start of a sentence are taken back, and a definition in
 * brackets inside the keyword is left out.
 */
export function countSpellings(counts: Map<string, number>, sightings: readonly Sighting[]): void {
  const own = new Map<string, number>();
  const regardless = new Map<string, number>();
  for (const sighting of sightings) {
    const spelling = spellingOf(sighting);
    const count = countOf(sighting);
    own.set(spelling, (own.get(spelling) ?? 0) + count);
    const lower = spelling.toLowerCase();
    regardless.set(lower, (regardless.get(lower) ?? 0) + count);
  }
  for (const [spelling, count] of own) {
    const all = regardless.get(spelling.toLowerCase()) ?? count;
    counts.set(spelling, (counts.get(spelling) ?? 0) + (Math.min(1, all) * count) / all);
  }
}

/** How a keyword is spelt where it was seen. */
export function spellingOf(sighting: Sighting): string {
  const spelling = withoutPlaceCapitals(sighting);
  // Most are words with single spaces between them.
  if (!/[(\t-\r\u0080-\uffff]| {2}/u.test(spelling)) return spelling;
  return spelling.replace(/\s*\([^()]*\)/gu, "").replace(/\s+/gu, " ");
}

/** What its spelling counts there, when it was seen nowhere else in the paper. */
export function countOf({ inTitle }: Sighting): number {
  return inTitle ? TITLE_COUNT : 1;
}

/** The most frequent spelling: first whatever its capitals, then the most frequent capitals of it. */
export function chooseLabel(counts: SpellingCounts): string {
  return listSpellings(counts)[0] ?? "";
}

/** The spellings, one for each regardless of capitals, in its most frequent capitals; most frequent first. */
export function listSpellings(counts: SpellingCounts): string[] {
  if (counts.size === 1) return [...counts.keys()];
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
  return (
    round(b[1] - a[1], 6) ||
    countWords(b[0]) - countWords(a[0]) ||
    a[0].length - b[0].length ||
    compareText(b[0], a[0])
  );
}

/** Between equals the long form names a keyword better than its acronym. */
function countWords(spelling: string): number {
  return spelling.split(/[\s-]/u).length;
}

function withoutPlaceCapitals({ inTitle, startsSentence, surface }: Sighting): string {
  if (inTitle)
    return surface.replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu, lower);
  // More capitals to come: it is a name (Direct Preference Optimization).
  if (!startsSentence || /[\s-]\p{Lu}\p{Ll}/u.test(surface)) return surface;
  return surface.replace(/^\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/u, lower);
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
