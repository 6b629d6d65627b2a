import type { Tables } from "#pipeline/contract/tables.ts";

/** What no map may have. All are counts. */
export interface Faults {
  /** Themes of any level whose papers and keywords fall into parts that nothing ties together. */
  readonly disconnectedThemes: number;
  /** Papers of the corpus that the tables lack, or that are neither in a theme nor counted as unplaced. */
  readonly lostPapers: number;
  /** Names that two themes of any level have, regardless of capitals. */
  readonly duplicateNames: number;
}

interface Expected {
  /** Papers that were read. */
  readonly papers: number;
  /** Papers that the map counts as unplaced. */
  readonly unplaced: number;
  /** Keywords in a larger share of the papers take no part in finding themes. */
  readonly maxKeywordShare: number;
}

/** Counts the faults of a map from its tables alone, without asking the code that made it. */
export function countFaults(tables: Tables, expected: Expected): Faults {
  const inThemes = tables.papers.theme_id.filter((theme) => theme !== null).length;
  const names = tables.themes.name.map((name) => name.toLowerCase());
  const disconnected = sum(
    LEVELS.map((level) => countDisconnected(tables, level, expected.maxKeywordShare)),
  );
  return {
    disconnectedThemes: disconnected,
    lostPapers: expected.papers - inThemes - expected.unplaced,
    duplicateNames: names.length - new Set(names).size,
  };
}

const LEVELS = [-1, 0, 1] as const;

function countDisconnected(
  tables: Tables,
  level: (typeof LEVELS)[number],
  maxKeywordShare: number,
): number {
  const paperCount = tables.papers.paper_id.length;
  const tooCommon = maxKeywordShare * paperCount;
  const isCommon = tables.keywords.paper_count.map((count) => count > tooCommon);
  const themeOf = themeAtLevel(tables, level);
  const papers = tables.papers.finest_theme_id.map(themeOf);
  const keywords = tables.keywords.finest_theme_id.map((theme, keyword) =>
    isCommon[keyword] === true ? null : themeOf(theme),
  );
  const themes = [...papers, ...keywords];
  const parts = new Parts(themes.length);
  const tie = (a: number, b: number): void => {
    if (themes[a] !== null && themes[a] === themes[b]) parts.unite(a, b);
  };
  const { links, paper_keywords, paper_links } = tables;
  for (const [i, source] of paper_links.source_id.entries()) {
    tie(source, paper_links.target_id[i] ?? source);
  }
  for (const [i, source] of links.source_id.entries()) {
    tie(paperCount + source, paperCount + (links.target_id[i] ?? source));
  }
  for (const [i, paper] of paper_keywords.paper_id.entries()) {
    tie(paper, paperCount + (paper_keywords.keyword_id[i] ?? 0));
  }
  const partsOf = new Map<number, Set<number>>();
  for (const [node, theme] of themes.entries()) {
    if (theme === null) continue;
    const own = partsOf.get(theme) ?? new Set<number>();
    partsOf.set(theme, own.add(parts.find(node)));
  }
  return [...partsOf.values()].filter((own) => own.size > 1).length;
}

/** Leads from a theme of the finest level to the one of `level` it is, or is part of; null when there is none. */
function themeAtLevel({ themes }: Tables, level: number): (theme: number | null) => number | null {
  const places = new Map(themes.theme_id.map((id, place) => [id, place]));
  return (theme) => {
    for (let id = theme; id !== null; ) {
      const place = places.get(id) ?? -1;
      if (themes.level[place] === level) return id;
      id = themes.parent_id[place] ?? null;
    }
    return null;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Disjoint sets of numbers (Tarjan 1975). */
class Parts {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, i) => i);
  }

  find(item: number): number {
    let root = item;
    while (this.#above[root] !== root) {
      this.#above[root] = this.#above[this.#above[root] ?? root] ?? root;
      root = this.#above[root] ?? root;
    }
    return root;
  }

  unite(a: number, b: number): void {
    this.#above[this.find(a)] = this.find(b);
  }
}
