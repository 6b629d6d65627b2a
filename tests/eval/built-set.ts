import type { Manifest } from "#pipeline/contract/manifest.ts";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { runBuild } from "#pipeline/node/run-build.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { countFaults, type Faults } from "./check-soundness.ts";

/** What the evaluation keeps of a build: the tables of all sets together would fill the memory. */
export interface BuiltSet {
  readonly papers: readonly Paper[];
  /** For each paper its theme at the default level; null when unplaced. */
  readonly themeOfPaper: readonly (number | null)[];
  /** For each paper its keywords as they are shown, best first. */
  readonly keywordsOfPaper: readonly (readonly string[])[];
  /** Papers of each theme at the default level, largest first. */
  readonly themeSizes: readonly number[];
  readonly parentCount: number;
  readonly subThemeCount: number;
  readonly trust: Manifest["quality"]["trust"];
  readonly quality: Manifest["quality"];
  readonly similarity: Manifest["similarity"];
  readonly faults: Faults;
}

/** Builds a set with the options as shipped but for the seed. */
export async function buildSet(path: string, seed: number): Promise<BuiltSet> {
  const { corpus, result } = await runBuild(
    {
      paths: [path],
      title: "Evaluation",
      asOf: null,
      format: null,
      options: { ...DEFAULT_OPTIONS, seed },
    },
    () => {},
  );
  const { map, quality, similarity, tables } = result;
  return {
    papers: corpus.papers,
    themeOfPaper: [...tables.papers.theme_id],
    keywordsOfPaper: listKeywords(tables),
    themeSizes: map.themes.map(({ paperCount }) => paperCount),
    parentCount: map.parents.length,
    subThemeCount: map.subThemes.length,
    trust: map.trust,
    quality,
    similarity,
    faults: countFaults(tables, {
      papers: corpus.papers.length,
      unplaced: map.unplacedCount,
      maxKeywordShare: DEFAULT_OPTIONS.maxKeywordShare,
    }),
  };
}

/** The themes as numbers, for comparing; -1 for the papers in none. */
export function toGroups({ themeOfPaper }: BuiltSet): Int32Array {
  return Int32Array.from(themeOfPaper, (theme) => theme ?? -1);
}

function listKeywords({ keywords, paper_keywords, papers }: Tables): string[][] {
  const lists: string[][] = papers.paper_id.map(() => []);
  for (const [row, paper] of paper_keywords.paper_id.entries()) {
    lists[paper]?.push(keywords.label[paper_keywords.keyword_id[row] ?? -1] ?? "");
  }
  return lists;
}
