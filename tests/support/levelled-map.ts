import type { MapFile, MapTheme } from "#pipeline/contract/map-file.ts";
import { aLargeMap } from "./a-map.ts";

const PARENT_NAMES = ["language and reasoning", "pictures and space", "acting in the world"];
/** Parts of the first two themes. */
const PART_NAMES = [
  ["pretraining of language models", "long contexts", "model compression"],
  ["video diffusion", "camera control"],
];
/** Themes by place, from 0. */
const WEAK = 8;
const FAIR = 2;
const FIRST_PART_ID = 13;
const FIRST_PARENT_ID = 18;
const MONTHS = 27;

/**
 * A large map with all that levels and trust bring: twelve themes under three parents, two of them
 * divided, one fair, one weak and mixed. Six papers are undated, two fit no theme.
 */
export function aLevelledMap(): MapFile {
  const map = aLargeMap();
  const themes = map.themes.map((theme, place) => aLevelledTheme(theme, place));
  return {
    ...map,
    title: "A map with levels",
    paperCount: themes.reduce((sum, { paperCount }) => sum + paperCount, 2),
    undatedCount: 6,
    unplacedCount: 2,
    unplacedMonths: [["2025-01", 2]],
    dates: { from: "2023-08-01", to: "2025-10-28" },
    themes,
    parents: PARENT_NAMES.map((name, place) => {
      const own = themes.filter(({ parentId }) => parentId === FIRST_PARENT_ID + place);
      return {
        id: FIRST_PARENT_ID + place,
        name,
        paperCount: own.reduce((sum, { paperCount }) => sum + paperCount, 0),
        keywordCount: own.reduce((sum, { keywordCount }) => sum + keywordCount, 0),
        trust: "fair",
        ...middleOf(own),
      };
    }),
    subThemes: PART_NAMES.flatMap((names, theme) =>
      names.map((name, place) => ({
        id: FIRST_PART_ID + theme * 3 + place,
        name,
        themeId: theme + 1,
        paperCount: place === 0 ? (themes[theme]?.paperCount ?? 0) - 3 * (names.length - 1) : 3,
        keywordCount: 4,
        trust: place === 2 ? "weak" : "fair",
        ...besideTheme(themes[theme], place),
      })),
    ),
  };
}

/** The same keywords when there is no more structure than chance gives: no theme at all. */
export function aMapWithoutThemes(): MapFile {
  const map = aLevelledMap();
  return {
    ...map,
    title: "A map without themes",
    unplacedCount: map.paperCount,
    unplacedMonths: [["2025-01", map.paperCount - map.undatedCount]],
    trust: "none",
    themes: [],
    parents: [],
    subThemes: [],
    keywords: map.keywords.map((keyword) => ({ ...keyword, themeId: null })),
  };
}

/** Where nested themes lie: between their themes, or round the middle of the one they are part of. */
function middleOf(themes: readonly MapTheme[]): { x: number; y: number; radius: number } {
  const mean = (of: (theme: MapTheme) => number): number =>
    themes.reduce((sum, theme) => sum + of(theme), 0) / Math.max(1, themes.length);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), radius: 60 };
}

function besideTheme(
  theme: MapTheme | undefined,
  place: number,
): { x: number; y: number; radius: number } {
  const { radius, x, y } = theme ?? { radius: 0, x: 0, y: 0 };
  return {
    x: x + radius * 0.5 * Math.cos(place * 2),
    y: y + radius * 0.5 * Math.sin(place * 2),
    radius: radius / 3,
  };
}

function aLevelledTheme(theme: MapTheme, place: number): MapTheme {
  const name = place === WEAK ? "Mixed: benchmarks / safety of agents" : theme.name;
  const undated = place < 6 ? 1 : 0;
  return {
    ...theme,
    name,
    description: `${theme.paperCount} papers on ${theme.name}, plans and rewards; for example “Paper ${place}”.`,
    parentId: FIRST_PARENT_ID + (place % PARENT_NAMES.length),
    ...trustOf(place),
    months: spread(theme.paperCount - undated, place),
  };
}

function trustOf(
  place: number,
): Pick<
  MapTheme,
  "stability" | "resampleStability" | "foundInRuns" | "foundInResamples" | "trust"
> {
  if (place === WEAK)
    return {
      stability: 0.41,
      resampleStability: 0.28,
      foundInRuns: 2,
      foundInResamples: 0,
      trust: "weak",
    };
  if (place === FAIR)
    return {
      stability: 0.83,
      resampleStability: null,
      foundInRuns: 15,
      foundInResamples: null,
      trust: "fair",
    };
  return {
    stability: 0.97,
    resampleStability: 0.88,
    foundInRuns: 19,
    foundInResamples: 9,
    trust: "strong",
  };
}

/** Papers over the months of the map, always the same. */
function spread(paperCount: number, seed: number): [string, number][] {
  const counts = new Map<string, number>();
  for (let paper = 0; paper < paperCount; paper += 1) {
    const month = ((seed * 5 + paper * 7) % MONTHS) + 7;
    const text = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
