import { useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Trust } from "#pipeline/contract/trust.ts";
import { themeById } from "#src/data/queries/theme-by-id.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";

/** A theme of any level, as its panel shows it. */
export interface ShownTheme {
  readonly id: ThemeId;
  /** 0 is the default level, 1 its sub-themes, -1 its parents. */
  readonly level: -1 | 0 | 1;
  readonly name: string;
  /** Null until it is known. */
  readonly description: string | null;
  readonly colour: number;
  readonly paperCount: number;
  readonly keywordCount: number;
  readonly trust: Trust;
  /** Null until they are known. */
  readonly foundAgain: FoundAgain | null;
}

/** How well a theme is found again, see the table of themes. */
export interface FoundAgain {
  readonly stability: number;
  readonly resampleStability: number | null;
  /** Of themes of the default level: the runs and draws that found it. */
  readonly foundInRuns?: number | null;
  readonly foundInResamples?: number | null;
}

/**
 * The theme of an id, of any level; null when this map has none. Of parents and sub-themes the map
 * has all but the description and the numbers, which come from the database.
 */
export function useShownTheme(themeId: ThemeId): ShownTheme | null {
  const { map } = useServices();
  const theme = map.themeById(themeId);
  const nested = map.nestedThemeById(themeId);
  const answer = useQuery(
    useMemo(() => (nested === null ? null : themeById(themeId)), [nested, themeId]),
  );
  if (theme !== null) return { ...theme, level: 0, foundAgain: theme };
  if (nested === null) return null;
  const record = answer.status === "ready" ? (answer.value[0] ?? null) : null;
  return { ...nested, description: record?.description ?? null, foundAgain: record };
}
