import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import type { PipelineEffects } from "./effects.ts";
import { type ExtractedKeywords, extractKeywords } from "./keywords/extract-keywords.ts";
import { layOutMap } from "./layout/lay-out-map.ts";
import { linkKeywords } from "./links/link-keywords.ts";
import { type LinkedPapers, linkPapers } from "./links/link-papers.ts";
import type { NearestPapers } from "./links/nearest-papers.ts";
import { makePaperVectors } from "./links/paper-vectors.ts";
import { createCloseness } from "./names/closeness.ts";
import { nameThemes } from "./names/name-themes.ts";
import type { Paper } from "./papers/paper.ts";
import { toMap } from "./snapshot/to-map.ts";
import { toTables } from "./snapshot/to-tables.ts";
import { findThemes } from "./themes/find-themes.ts";
import { makeMeaning } from "./vectors/make-meaning.ts";
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
  const linked = linkAllPapers(papers, extracted, options.nearestPapers, (done) => {
    signal.throwIfAborted();
    onProgress("links", done / papers.length);
  });
  onProgress("links", 1);
  const paperCounts = keywords.map(({ paperCount }) => paperCount);
  onProgress("themes", 0);
  const nearest = toNearestPapers(linked.nearest, options.nearestPapers);
  const themeInput = {
    nearest,
    keywordsByPaper: byPaper,
    paperCounts,
    keywordLinks,
    texts: papers,
  };
  const found = await findThemes(themeInput, options, runTasks);
  const meaning = wordVectors === null ? null : makeMeaning(papers, wordVectors);
  const labels = keywords.map(({ label }) => label);
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
    keywordLinks,
    paperLinks: {
      sources: Int32Array.from(linked.links, ({ source }) => source),
      targets: Int32Array.from(linked.links, ({ target }) => target),
      weights: Float64Array.from(linked.links, ({ weight }) => weight),
      wording: Float64Array.from(linked.links, ({ weight }) => weight),
      meaning: null,
      words: linked.links.map(({ words }) => words),
    },
    found,
    names,
    layout,
  };
  return {
    tables: toTables(results),
    map: toMap(results, title, options.mapLinksPerKeyword),
    quality: { ...found.quality, levels: [...found.quality.levels] },
    similarity: {
      vectors: false,
      vectorsSha256: null,
      knownWords: null,
      mix: { wording: 1 },
      neighbours: "approximate",
      recall: 1,
      recallSample: 0,
    },
  };
}

function toNearestPapers(nearest: LinkedPapers["nearest"], count: number): NearestPapers {
  const papers = new Int32Array(nearest.length * count).fill(-1);
  const weights = new Float64Array(papers.length);
  for (const [paper, row] of nearest.entries()) {
    for (const [rank, { paper: other, weight }] of row.entries()) {
      papers[paper * count + rank] = other;
      weights[paper * count + rank] = weight;
    }
  }
  return { count, papers, weights };
}

function linkAllPapers(
  papers: readonly Paper[],
  { byPaper, keywords }: ExtractedKeywords,
  nearestPapers: number,
  onPaper: (done: number) => void,
): LinkedPapers {
  const words = papers.map(({ abstract, title }, paper) => ({
    title,
    abstract,
    keywords: (byPaper[paper] ?? []).map(
      ({ keyword, mentions }) => [keyword, mentions.length] as const,
    ),
  }));
  const labels = keywords.map(({ label }) => label);
  return linkPapers(makePaperVectors(words, labels), nearestPapers, onPaper);
}
