import type { NullTest } from "#pipeline/contract/trust.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";
import type { FoundThemes } from "./found-themes.ts";
import { NO_GROUP } from "./grouping.ts";

/** What is said of a corpus without themes that can be relied on: every paper is unplaced. */
export function withoutThemes(
  { nodeCount, paperCount }: ThemeGraph,
  nullTest: NullTest,
): FoundThemes {
  const keywordCount = nodeCount - paperCount;
  return {
    themes: [],
    subThemes: [],
    parents: [],
    themeOfPaper: new Int32Array(paperCount).fill(NO_GROUP),
    subThemeOfPaper: new Int32Array(paperCount).fill(NO_GROUP),
    themeOfKeyword: new Int32Array(keywordCount).fill(NO_GROUP),
    subThemeOfKeyword: new Int32Array(keywordCount).fill(NO_GROUP),
    paperThemes: Array.from({ length: paperCount }, () => []),
    keywordThemes: Array.from({ length: keywordCount }, () => []),
    ties: [],
    quality: {
      modularity: 0,
      stability: 0,
      resampleStability: null,
      runs: 0,
      resamples: 0,
      trust: "none",
      nullTest,
      levels: [],
    },
  };
}
