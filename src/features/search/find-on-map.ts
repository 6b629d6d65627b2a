import type { KeywordNode, MapIndex, ThemeNode } from "#src/data/map-index.ts";
import { matchWords, type TextRange } from "#src/lib/match-text.ts";

/** A thing that was found, with what matched in its name. */
export interface Match<Found> {
  readonly found: Found;
  readonly marks: readonly TextRange[];
}

/** The themes whose names hold every word, largest first, at most `limit`. */
export function findThemes(
  map: MapIndex,
  words: readonly string[],
  limit: number,
): Match<ThemeNode>[] {
  return findByName(map.themes, (theme) => theme.name, words).slice(0, limit);
}

/** The keywords that hold every word; those that start with the first come first. */
export function findKeywords(
  map: MapIndex,
  words: readonly string[],
  limit: number,
): Match<KeywordNode>[] {
  const matches = findByName(map.keywords, (keyword) => keyword.label, words);
  const startsWith = matches.filter(({ marks }) => marks[0]?.start === 0);
  const others = matches.filter(({ marks }) => marks[0]?.start !== 0);
  return [...startsWith, ...others].slice(0, limit);
}

function findByName<Found>(
  candidates: readonly Found[],
  nameOf: (candidate: Found) => string,
  words: readonly string[],
): Match<Found>[] {
  if (words.length === 0) return [];
  return candidates.flatMap((found) => {
    const marks = matchWords(nameOf(found), words);
    return marks === null ? [] : { found, marks };
  });
}
