import * as v from "valibot";
import { DEFAULT_OPTIONS } from "./options.ts";

/** The most that counts of a paper or keyword, of runs, and of papers may be: beyond any use. */
const MOST_EACH = 1000;
const MOST_WORDS = 20;
const MOST_KEYWORDS = 100_000;
const MOST_PAPERS = 1_000_000;
/** Random numbers start from 32 bits: a greater seed would be another one in disguise. */
export const MOST_SEED = 2 ** 32 - 1;
/** Beyond a hundredth and a hundredfold there is one theme, or one for each paper. */
const LEAST_GRANULARITY = 0.01;
const MOST_GRANULARITY = 100;

/** The schemas' messages say what an option takes: the end of a sentence. */
const SHARE = "a number above 0 and at most 1";
const GRANULARITY = `a number from ${LEAST_GRANULARITY} to ${MOST_GRANULARITY}`;

const seed = wholeNumber(0, MOST_SEED);
const each = wholeNumber(1, MOST_EACH);
const words = wholeNumber(1, MOST_WORDS);
const keywords = wholeNumber(1, MOST_KEYWORDS);
const papers = wholeNumber(1, MOST_PAPERS);
const share = v.pipe(v.number(SHARE), v.gtValue(0, SHARE), v.maxValue(1, SHARE));
const granularity = v.pipe(
  v.number(GRANULARITY),
  v.minValue(LEAST_GRANULARITY, GRANULARITY),
  v.maxValue(MOST_GRANULARITY, GRANULARITY),
);
const grouping = v.picklist(["louvain", "leiden"], '"louvain" or "leiden"');
const onOff = v.picklist(["on", "off"], '"on" or "off"');
const runs = wholeNumber(0, MOST_EACH);

/** Every option, each with its default where it is not given; nothing beside them. */
export const pipelineOptionsSchema = v.strictObject({
  seed: v.optional(seed, DEFAULT_OPTIONS.seed),
  keywordsPerPaper: v.optional(each, DEFAULT_OPTIONS.keywordsPerPaper),
  maxKeywordWords: v.optional(words, DEFAULT_OPTIONS.maxKeywordWords),
  minKeywordPapers: v.optional(papers, DEFAULT_OPTIONS.minKeywordPapers),
  maxKeywordShare: v.optional(share, DEFAULT_OPTIONS.maxKeywordShare),
  minLinkPapers: v.optional(papers, DEFAULT_OPTIONS.minLinkPapers),
  linksPerKeyword: v.optional(each, DEFAULT_OPTIONS.linksPerKeyword),
  nearestPapers: v.optional(each, DEFAULT_OPTIONS.nearestPapers),
  granularity: v.optional(granularity, DEFAULT_OPTIONS.granularity),
  grouping: v.optional(grouping, DEFAULT_OPTIONS.grouping),
  vectors: v.optional(onOff, DEFAULT_OPTIONS.vectors),
  themeRuns: v.optional(each, DEFAULT_OPTIONS.themeRuns),
  resamples: v.optional(runs, DEFAULT_OPTIONS.resamples),
  nullRuns: v.optional(runs, DEFAULT_OPTIONS.nullRuns),
  minThemePapers: v.optional(papers, DEFAULT_OPTIONS.minThemePapers),
  mapKeywords: v.optional(keywords, DEFAULT_OPTIONS.mapKeywords),
  mapLinksPerKeyword: v.optional(each, DEFAULT_OPTIONS.mapLinksPerKeyword),
});

function wholeNumber(least: number, most: number) {
  const message = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(message),
    v.safeInteger(message),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
}
