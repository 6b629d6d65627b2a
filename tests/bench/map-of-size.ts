import {
  MAP_FORMAT,
  MAP_VERSION,
  type MapFile,
  type MapKeyword,
  type MapLink,
  type MapTheme,
} from "#pipeline/contract/map-file.ts";

const LINKS_PER_KEYWORD = 3;
const WORDS = [
  "reward",
  "model",
  "diffusion",
  "agent",
  "planning",
  "graph",
  "retrieval",
  "memory",
  "long",
  "context",
  "protein",
  "speech",
  "robot",
  "video",
  "code",
  "benchmark",
  "reasoning",
  "alignment",
] as const;
/** The share of links that leave their theme. */
const STRAY_SHARE = 0.2;
const GOLDEN_ANGLE = 2.39996;

/** A map of so many keywords with three links each, in themes with room for all: always the same. */
export function makeMapOfSize(size: number): MapFile {
  const random = numbers(size);
  const themeCount = Math.round(Math.min(40, 6 + Math.sqrt(size) / 5));
  const themes = Array.from({ length: themeCount }, (_, place) => toTheme(place, size, themeCount));
  const keywords = Array.from({ length: size }, (_, id) => toKeyword(id, size, themes, random));
  return {
    format: MAP_FORMAT,
    version: MAP_VERSION,
    title: `${size} keywords made up`,
    paperCount: size,
    undatedCount: 0,
    unplacedCount: 0,
    unplacedMonths: [],
    dates: null,
    trust: "strong",
    themes,
    parents: [],
    subThemes: [],
    keywords,
    links: toLinks(size, themeCount, random),
  };
}

function toTheme(place: number, size: number, themeCount: number): MapTheme {
  const keywordCount = Math.floor(size / themeCount);
  const radius = Math.sqrt(keywordCount);
  // A sunflower keeps the discs apart without any layout.
  const distance = 2 * radius * Math.sqrt(place + 0.3);
  return {
    id: place + 1,
    name: `${wordAt(place)} ${wordAt(place * 7 + 3)}`,
    description: "Made up.",
    parentId: null,
    colour: place,
    paperCount: keywordCount,
    keywordCount,
    stability: 1,
    resampleStability: null,
    foundInRuns: null,
    foundInResamples: null,
    trust: "strong",
    x: distance * Math.cos(place * GOLDEN_ANGLE),
    y: distance * Math.sin(place * GOLDEN_ANGLE),
    radius,
    topKeywords: [],
    months: [],
  };
}

function toKeyword(
  id: number,
  size: number,
  themes: readonly MapTheme[],
  random: () => number,
): MapKeyword {
  const theme = themes[id % themes.length];
  if (theme === undefined) throw new Error("A map of keywords needs themes.");
  const angle = random() * 2 * Math.PI;
  const distance = theme.radius * Math.sqrt(random());
  return {
    id,
    key: `keyword-${id}`,
    label: `${wordAt(id)} ${wordAt(Math.floor(random() * WORDS.length))}`,
    themeId: theme.id,
    subThemeId: null,
    paperCount: 2 + Math.floor(size / (id + 10)),
    importance: 1 - id / size,
    x: theme.x + distance * Math.cos(angle),
    y: theme.y + distance * Math.sin(angle),
  };
}

function toLinks(size: number, themeCount: number, random: () => number): MapLink[] {
  return Array.from({ length: size * LINKS_PER_KEYWORD }, (_, place): MapLink => {
    const source = place % size;
    const step = themeCount * (1 + Math.floor(random() * 40)) + (random() < STRAY_SHARE ? 1 : 0);
    return [source, (source + step) % size, 2, 1 - place / (size * LINKS_PER_KEYWORD)];
  });
}

function wordAt(place: number): string {
  return WORDS[place % WORDS.length] ?? WORDS[0];
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
