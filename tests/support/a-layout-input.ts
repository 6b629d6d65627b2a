import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { LayoutInput } from "#pipeline/layout/lay-out-map.ts";
import type { Theme } from "#pipeline/themes/found-themes.ts";

interface Wanted {
  readonly papers?: readonly (readonly PaperKeyword[])[];
  /** For each paper its theme, -1 for none. */
  readonly themeOfPaper?: readonly number[];
  readonly mass?: readonly number[];
  /** False: the themes could not be relied on, and there are none. */
  readonly themed?: boolean;
}

const KEYWORDS = [
  [0, 1, 2, 3],
  [4, 5],
];

/** Six keywords in two themes; papers about the ends of the first theme and about the second. */
export function aLayoutInput({
  papers = [about(0), about(3), about(4), about(5), about(0)],
  themeOfPaper = [0, 0, 1, 1, -1],
  mass = [5, 4, 3, 2, 6, 1],
  themed = true,
}: Wanted = {}): LayoutInput {
  const themes = KEYWORDS.map((keywords, theme) => ({
    ...ANY_THEME,
    keywords,
    papers: themeOfPaper.flatMap((own, paper) => (own === theme ? [paper] : [])),
  }));
  return {
    found: {
      themes: themed ? themes : [],
      themeOfKeyword: Int32Array.from(mass, (_, keyword) => (themed ? Number(keyword > 3) : -1)),
      subThemeOfKeyword: Int32Array.from(mass, () => -1),
      ties: themed ? [[0, 1, 1]] : [],
    },
    mass,
    links: [
      { source: 0, target: 1, weight: 0.9, paperCount: 3 },
      { source: 1, target: 4, weight: 0.5, paperCount: 2 },
    ],
    keywordsByPaper: papers,
  };
}

const ANY_THEME: Omit<Theme, "papers" | "keywords"> = {
  stability: 1,
  resampleStability: null,
  foundInRuns: null,
  foundInResamples: null,
  trust: "strong",
};

function about(keyword: number): PaperKeyword[] {
  return [{ keyword, score: 1, mentions: [] }];
}
