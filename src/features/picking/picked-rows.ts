import type { MapIndex, ThemeNode } from "#src/data/map-index.ts";
import type { Picked } from "#src/data/picked.ts";
import type { PickedPapers } from "#src/data/queries/count-picked.ts";
import { type TimeChart, type TimeSpan, toTimeChart } from "#src/data/time-bars.ts";

/** A theme that a pick reaches into. */
export interface PickedTheme {
  /** Null for what belongs to no theme. */
  readonly theme: ThemeNode | null;
  readonly keywordCount: number;
  /** Papers in the filter. */
  readonly paperCount: number;
}

/** The themes that picked papers and keywords belong to: most papers first, no theme last. */
export function themesOfPicked(
  { keywords }: Picked,
  rows: readonly PickedPapers[],
  map: MapIndex,
): readonly PickedTheme[] {
  const places = new Map<number | null, { keywordCount: number; paperCount: number }>();
  const placeOf = (id: number | null): { keywordCount: number; paperCount: number } => {
    const known = places.get(id) ?? { keywordCount: 0, paperCount: 0 };
    places.set(id, known);
    return known;
  };
  for (const { themeId, paperCount } of rows) placeOf(themeId).paperCount += paperCount;
  for (const id of keywords ?? []) placeOf(map.keywordById(id)?.themeId ?? null).keywordCount += 1;
  const themes = map.themes.flatMap((theme): PickedTheme[] => {
    const counts = places.get(theme.id);
    return counts === undefined ? [] : [{ theme, ...counts }];
  });
  const none = places.get(null);
  return [
    ...themes.sort((a, b) => b.paperCount - a.paperCount || b.keywordCount - a.keywordCount),
    ...(none === undefined ? [] : [{ theme: null, ...none }]),
  ];
}

/** The picked papers over time, on the same span as all papers. */
export function chartPicked(
  rows: readonly PickedPapers[],
  map: MapIndex,
  span: TimeSpan,
): TimeChart {
  const monthsOf = (themeId: number | null): [string, number][] =>
    rows.flatMap(({ themeId: id, month, paperCount }): [string, number][] =>
      id === themeId && month !== null ? [[month, paperCount]] : [],
    );
  return toTimeChart(
    {
      themes: map.file.themes.map((theme) => ({ ...theme, months: monthsOf(theme.id) })),
      unplacedMonths: monthsOf(null),
    },
    span,
  );
}

/** The picked papers without a date. */
export function countUndated(rows: readonly PickedPapers[]): number {
  return rows.reduce((sum, { month, paperCount }) => sum + (month === null ? paperCount : 0), 0);
}
