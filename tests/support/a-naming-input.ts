import type { Keyword, PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { NamingInput } from "#pipeline/names/name-themes.ts";
import type { ParentTheme, SubTheme, Theme } from "#pipeline/themes/found-themes.ts";

/** A paper as its keywords, best first. */
export interface WantedPaper {
  readonly has: readonly string[];
  readonly title?: string;
}

interface Wanted {
  /** Papers of each theme. */
  readonly themes: readonly (readonly WantedPaper[])[];
  /** Papers of no theme. */
  readonly others?: readonly WantedPaper[];
  /** Numbers of papers, counted over all themes, of the parts of theme 0. */
  readonly parts?: readonly (readonly number[])[];
  /** Numbers of the themes of each parent. */
  readonly parents?: readonly (readonly number[])[];
  /** Further spellings of a keyword, most frequent first after its label. */
  readonly spellings?: Readonly<Record<string, readonly string[]>>;
  readonly abstracts?: string;
}

/** What naming needs, from papers written as lists of keywords. */
export function aNamingInput({
  abstracts = "",
  others = [],
  parents = [],
  parts = [],
  spellings = {},
  themes,
}: Wanted): NamingInput {
  const papers = [...themes.flat(), ...others];
  const labels = [...new Set(papers.flatMap(({ has }) => has))];
  const starts = themes.map((_, theme) => themes.slice(0, theme).flat().length);
  const found = themes.map((own, theme) => aTheme(own.map((_, i) => (starts[theme] ?? 0) + i)));
  return {
    keywords: labels.map((label) => aKeyword(label, papers, spellings[label] ?? [])),
    keywordsByPaper: papers.map(({ has }) => has.map((label) => aMention(labels.indexOf(label)))),
    papers: papers.map(({ has, title }) => ({
      title: title ?? `On ${has.join(" and ")}`,
      abstract: abstracts,
    })),
    found: {
      themes: found,
      subThemes: parts.map((own): SubTheme => ({ ...aTheme(own), theme: 0 })),
      parents: parents.map((own): ParentTheme => {
        const all = own.flatMap((theme) => found[theme]?.papers ?? []);
        return { ...aTheme(all.toSorted((a, b) => a - b)), themes: own };
      }),
      paperThemes: papers.map(() => [[0, 1] as const]),
    },
    closeness: null,
  };
}

/** So many papers with the same keywords. */
export function papersWith(count: number, ...has: readonly string[]): WantedPaper[] {
  return Array.from({ length: count }, () => ({ has }));
}

function aTheme(papers: readonly number[]): Theme {
  return {
    papers,
    keywords: [],
    stability: 1,
    resampleStability: null,
    foundInRuns: null,
    foundInResamples: null,
    trust: "strong",
  };
}

function aKeyword(
  label: string,
  papers: readonly WantedPaper[],
  spellings: readonly string[],
): Keyword {
  const paperCount = papers.filter(({ has }) => has.includes(label)).length;
  return {
    key: label.toLowerCase().replaceAll(" ", "-"),
    label,
    spellings: [label, ...spellings],
    paperCount,
    mentionCount: paperCount,
    mass: paperCount,
  };
}

function aMention(keyword: number): PaperKeyword {
  return { keyword, score: 1, mentions: [] };
}
