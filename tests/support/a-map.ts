import type { MapFile, MapKeyword, MapLink, MapTheme } from "#pipeline/contract/map-file.ts";

const THEME_COUNT = 12;
const KEYWORD_COUNT = 350;
const THEME_NAMES = [
  "large language models",
  "video generation",
  "agents and tools",
  "reinforcement learning, reasoning",
  "3D scene reconstruction",
  "speech",
  "retrieval, memory",
  "robot manipulation, imitation",
  "benchmarks",
  "diffusion transformers",
  "code generation",
  "safety",
];

export function aTheme(parts: Partial<MapTheme> = {}): MapTheme {
  return {
    id: 1,
    name: "graph learning",
    description: "12 papers on graphs and nodes.",
    parentId: null,
    colour: 0,
    paperCount: 12,
    keywordCount: 30,
    stability: 0.9,
    resampleStability: 0.8,
    foundInRuns: null,
    foundInResamples: null,
    trust: "strong",
    x: 0,
    y: 0,
    radius: 10,
    topKeywords: ["graph", "node"],
    months: [["2025-01", 12]],
    ...parts,
  };
}

export function aKeyword(parts: Partial<MapKeyword> = {}): MapKeyword {
  return {
    id: 0,
    key: `keyword-${parts.id ?? 0}`,
    label: `keyword ${parts.id ?? 0}`,
    themeId: 1,
    subThemeId: null,
    paperCount: 3,
    importance: 0.5,
    x: 0,
    y: 0,
    ...parts,
  };
}

export function aMap(parts: Partial<MapFile> = {}): MapFile {
  return {
    format: "isotheme-map",
    version: 2,
    title: "A small corpus",
    paperCount: 98,
    undatedCount: 6,
    unplacedCount: 2,
    unplacedMonths: [],
    dates: { from: "2023-08-01", to: "2025-10-28" },
    trust: "strong",
    themes: [aTheme()],
    parents: [],
    subThemes: [],
    keywords: [aKeyword()],
    links: [],
    ...parts,
  };
}

/** A map as large as that of the sample: twelve themes in discs, 350 keywords, always the same. */
export function aLargeMap(): MapFile {
  const random = numbers(7);
  const themes = Array.from({ length: THEME_COUNT }, (_, place) => largeTheme(place, random));
  const keywords = Array.from({ length: KEYWORD_COUNT }, (_, place) =>
    largeKeyword(place, themes, random),
  );
  return aMap({ themes, keywords, links: largeLinks(keywords, random) });
}

function largeTheme(place: number, random: () => number): MapTheme {
  // A sunflower keeps the discs apart without any layout.
  const angle = place * 2.39996;
  const distance = 30 * Math.sqrt(place + 0.3);
  return aTheme({
    id: place + 1,
    name: THEME_NAMES[place]!,
    colour: place,
    paperCount: 14 - place,
    x: distance * Math.cos(angle),
    y: distance * Math.sin(angle),
    radius: 20 - place * 0.6,
    months: Array.from({ length: 27 }, (_, month): [string, number] => [
      `${2023 + Math.floor((month + 7) / 12)}-${String(((month + 7) % 12) + 1).padStart(2, "0")}`,
      Math.floor(random() * 3),
    ]).filter(([, count]) => count > 0),
  });
}

function largeKeyword(
  place: number,
  themes: readonly MapTheme[],
  random: () => number,
): MapKeyword {
  const theme = themes[place % THEME_COUNT]!;
  const angle = random() * 2 * Math.PI;
  const distance = theme.radius * Math.sqrt(random());
  return aKeyword({
    id: place,
    key: `keyword-${place}`,
    label: ["diffusion", "reward model", "long-context inference", "graph of thoughts"][place % 4]!,
    themeId: theme.id,
    paperCount: 2 + Math.floor(40 / (place + 2)),
    importance: 1 - place / KEYWORD_COUNT,
    x: theme.x + distance * Math.cos(angle),
    y: theme.y + distance * Math.sin(angle),
  });
}

function largeLinks(keywords: readonly MapKeyword[], random: () => number): MapLink[] {
  const links = new Map<string, MapLink>();
  for (const keyword of keywords) {
    for (let step = 1; step <= 3; step += 1) {
      const stray = random() < 0.2 ? 1 : 0;
      const other = (keyword.id + step * THEME_COUNT + stray) % KEYWORD_COUNT;
      const [source, target] = [Math.min(keyword.id, other), Math.max(keyword.id, other)];
      if (source !== target) links.set(`${source} ${target}`, [source, target, 2, 0.9 - step / 5]);
    }
  }
  return [...links.values()].toSorted((a, b) => b[3] - a[3]);
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
