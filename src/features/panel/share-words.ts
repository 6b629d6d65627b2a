import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { ThemeShare } from "#src/data/queries/theme-share.ts";

/** Smaller shares are little more than noise. */
const LEAST_SHARE = 0.05;
const THEMES_AT_MOST = 4;

/** The shares worth a line: the main theme first, then others that are not too small. */
export function sharesToTell(shares: readonly ThemeShare[], main: ThemeId): ThemeShare[] {
  const own = shares.filter(({ themeId }) => themeId === main);
  const others = shares.filter(({ share, themeId }) => themeId !== main && share >= LEAST_SHARE);
  return [...own, ...others].slice(0, THEMES_AT_MOST);
}
