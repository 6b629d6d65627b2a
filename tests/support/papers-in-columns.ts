import type { PapersOnMap } from "#src/data/queries/papers-on-map.ts";

interface PaperParts {
  readonly id: number;
  readonly title?: string;
  readonly themeId?: number | null;
  readonly finestThemeId?: number | null;
  readonly date?: string | null;
  readonly comments?: number | null;
  readonly nearCount?: number;
  readonly trend?: number | null;
}

/** Papers as the database gives them for the map, in this order. */
export function papersInColumns(
  papers: readonly PaperParts[],
  counts: Partial<Pick<PapersOnMap, "placedCount" | "unplacedCount">> = {},
): PapersOnMap {
  return {
    ids: papers.map(({ id }) => id),
    keys: papers.map(({ id }) => `paper-${id}`),
    titles: papers.map(({ id, title }) => title ?? `Paper ${id}`),
    xs: papers.map(({ id }) => id),
    ys: papers.map(({ id }) => -id),
    themeIds: papers.map(({ themeId }) => themeId ?? null),
    finestThemeIds: papers.map(({ finestThemeId }) => finestThemeId ?? null),
    dates: papers.map(({ date }) => date ?? null),
    precisions: papers.map(({ date }) => (date === undefined || date === null ? null : "day")),
    comments: papers.map(({ comments }) => comments ?? null),
    nearCounts: papers.map(({ nearCount }) => nearCount ?? 0),
    trends: papers.map(({ trend }) => trend ?? null),
    placedCount: papers.length,
    unplacedCount: 0,
    ...counts,
  };
}
