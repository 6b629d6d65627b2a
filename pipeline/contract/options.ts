/** All that a build can be told. Equal options, corpus and program give an equal map. */
export interface PipelineOptions {
  /** Seed of the runs over the graph, of the resamples, the shuffled corpora and the layout: 32 bits. */
  readonly seed: number;
  /** Keywords kept for a paper, best first. */
  readonly keywordsPerPaper: number;
  /** Longest keyword, in words. */
  readonly maxKeywordWords: number;
  /** A keyword in fewer papers than this is not linked and not on the map. */
  readonly minKeywordPapers: number;
  /** A keyword in a larger share of the papers is not linked and takes no part in finding themes: it tells nothing apart. */
  readonly maxKeywordShare: number;
  /** Two keywords that share fewer papers than this are not linked. */
  readonly minLinkPapers: number;
  /** Links kept for a keyword, strongest first; a link stays if either end keeps it. */
  readonly linksPerKeyword: number;
  /** Nearest papers kept for a paper. */
  readonly nearestPapers: number;
  /** A group of fewer papers joins the theme it is tied to most. */
  readonly minThemePapers: number;
  /** Themes at the default level as a multiple of what the rule gives: 2 for about twice as many. */
  readonly granularity: number;
  /** How groups are found. */
  readonly grouping: "louvain" | "leiden";
  /** Whether the word vectors are used, where they are at hand. */
  readonly vectors: "on" | "off";
  /** Seeded runs from which the themes and their stability are taken, in a corpus of 12,000 papers; more in smaller, fewer in larger ones: docs/pipeline.md. */
  readonly themeRuns: number;
  /** Resamples of the papers from which the themes' trust is taken; fewer in large corpora. */
  readonly resamples: number;
  /** Shuffled corpora that the likeness of the papers has to stand out from. */
  readonly nullRuns: number;
  /** Keywords drawn on the map, most important first. */
  readonly mapKeywords: number;
  /** Links drawn on the map for a keyword, strongest first. */
  readonly mapLinksPerKeyword: number;
}

export const DEFAULT_OPTIONS: PipelineOptions = {
  seed: 1,
  keywordsPerPaper: 25,
  maxKeywordWords: 5,
  minKeywordPapers: 2,
  maxKeywordShare: 0.2,
  minLinkPapers: 2,
  linksPerKeyword: 20,
  nearestPapers: 10,
  minThemePapers: 3,
  granularity: 1,
  grouping: "louvain",
  vectors: "on",
  themeRuns: 20,
  resamples: 10,
  nullRuns: 5,
  mapKeywords: 3000,
  mapLinksPerKeyword: 3,
};
