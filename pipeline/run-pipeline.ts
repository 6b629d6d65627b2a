import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import type { PipelineEffects } from "./effects.ts";
import { type ExtractedKeywords, extractKeywords } from "./keywords/extract-keywords.ts";
import { layOutMap } from "./layout/lay-out-map.ts";
import type { PaperWords } from "./links/count-terms.ts";
import { linkKeywords } from "./links/link-keywords.ts";
import type { NeighbourAccount } from "./links/paper-links.ts";
import { relatePapers } from "./links/relate-papers.ts";
import { createCloseness } from "./names/closeness.ts";
import { nameThemes } from "./names/name-themes.ts";
import type { Paper } from "./papers/paper.ts";
import { placeMentions } from "./snapshot/place-mentions.ts";
import { toMap } from "./snapshot/to-map.ts";
import { toTables } from "./snapshot/to-tables.ts";
import { findThemes } from "./themes/find-themes.ts";
import type { WordVectors } from "./vectors/word-vectors.ts";

/** All of a snapshot but its account of itself. */
export interface PipelineResult {
  readonly tables: Tables;
  readonly map: MapFile;
  readonly quality: Manifest["quality"];
  readonly similarity: Manifest["similarity"];
}

export interface PipelineInput {
  readonly papers: readonly Paper[];
  readonly title: string;
  /** Null when they are not at hand: papers are then compared by their wording alone. */
  readonly wordVectors: WordVectors | null;
}

/** Papers in, map out. The same papers, title, word vectors and options give the same result on any machine. */
export async function runPipeline(
  { papers, title, wordVectors: given }: PipelineInput,
  options: PipelineOptions,
  { onProgress, runTasks, signal }: PipelineEffects,
): Promise<PipelineResult> {
  const wordVectors = options.vectors === "on" ? given : null;
  const extracted = await extractKeywords(papers, options, {
    runTasks,
    onProgress: (fraction) => {
      signal.throwIfAborted();
      onProgress("keywords", fraction);
    },
  });
  const { keywords, byPaper } = extracted;
  const idsByPaper = byPaper.map((own) => own.map(({ keyword }) => keyword));
  const keywordLinks = linkKeywords(idsByPaper, keywords.length, options);
  const labels = keywords.map(({ label }) => label);
  const related = await relatePapers(
    { papers: toPaperWords(papers, extracted), keywordLabels: labels, wordVectors },
    options,
    {
      runTasks,
      onProgress: (fraction) => {
        signal.throwIfAborted();
        onProgress("links", fraction);
      },
    },
  );
  onProgress("links", 1);
  const paperCounts = keywords.map(({ paperCount }) => paperCount);
  onProgress("themes", 0);
  const themeInput = {
    nearest: related.nearest,
    keywordsByPaper: byPaper,
    paperCounts,
    keywordLinks,
    texts: papers,
  };
  const found = await findThemes(themeInput, options, runTasks);
  const { meaning } = related;
  const closeness =
    wordVectors === null || meaning === null ? null : createCloseness(labels, wordVectors, meaning);
  const names = nameThemes({ keywords, keywordsByPaper: byPaper, papers, found, closeness });
  onProgress("themes", 1);
  signal.throwIfAborted();
  onProgress("layout", 0);
  const layout = layOutMap(
    {
      found,
      mass: keywords.map(({ mass }) => mass),
      links: keywordLinks,
      keywordsByPaper: byPaper,
    },
    options,
  );
  onProgress("layout", 1);
  const results = {
    papers,
    extracted,
    mentions: await placeMentions(papers, byPaper, runTasks),
    keywordLinks,
    paperLinks: related.links,
    found,
    names,
    layout,
  };
  return {
    tables: toTables(results),
    map: toMap(results, title, options.mapLinksPerKeyword),
    quality: { ...found.quality, levels: [...found.quality.levels] },
    similarity: toSimilarity(related.account, wordVectors),
  };
}

function toPaperWords(papers: readonly Paper[], { byPaper }: ExtractedKeywords): PaperWords[] {
  return papers.map(({ abstract, title }, paper) => ({
    title,
    abstract,
    keywords: (byPaper[paper] ?? []).map(
      ({ keyword, mentions }) => [keyword, mentions.length] as const,
    ),
  }));
}

function toSimilarity(
  { knownWords, method, mix, recall, sample }: NeighbourAccount,
  wordVectors: WordVectors | null,
): Manifest["similarity"] {
  return {
    vectors: wordVectors !== null,
    vectorsSha256: wordVectors?.sha256 ?? null,
    knownWords,
    mix: { ...mix },
    neighbours: method,
    recall,
    recallSample: sample,
  };
}
