import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { DEFAULT_OPTIONS, type PipelineOptions } from "#pipeline/contract/options.ts";

/** The most that counts of a paper or keyword, of runs, and of papers may be: beyond any use. */
const MOST_EACH = 1000;
const MOST_WORDS = 20;
const MOST_KEYWORDS = 100_000;
const MOST_PAPERS = 1_000_000;
const MOST_GRANULARITY = 100;

/** The schemas' messages say what an option takes: the end of the sentence in readOptionsFile. */
const SHARE = "a number above 0 and at most 1";
const GRANULARITY = `a number above 0 and at most ${MOST_GRANULARITY}`;

const whole = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const each = wholeNumber(1, MOST_EACH);
const words = wholeNumber(1, MOST_WORDS);
const keywords = wholeNumber(1, MOST_KEYWORDS);
const papers = wholeNumber(1, MOST_PAPERS);
const share = v.pipe(v.number(SHARE), v.gtValue(0, SHARE), v.maxValue(1, SHARE));
const granularity = v.pipe(
  v.number(GRANULARITY),
  v.gtValue(0, GRANULARITY),
  v.maxValue(MOST_GRANULARITY, GRANULARITY),
);
const grouping = v.picklist(["louvain", "leiden"], '"louvain" or "leiden"');
const onOff = v.picklist(["on", "off"], '"on" or "off"');
const runs = wholeNumber(0, MOST_EACH);

/** Every option, each with its default where it is not given; nothing beside them. */
export const pipelineOptionsSchema = v.strictObject({
  seed: v.optional(whole, DEFAULT_OPTIONS.seed),
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

/**
 * The options of a `--options` file, the default for each it leaves out. Throws `usage`, naming
 * the option and what it takes, when the file is not an object of known options.
 */
export async function readOptionsFile(path: string): Promise<PipelineOptions> {
  const json = parseJson(await readText(path), path);
  const options = v.safeParse(pipelineOptionsSchema, json);
  if (options.success && !Array.isArray(json)) {
    return options.output;
  }
  throw new IsothemeError("usage", `${path}${describeIssue(options.issues?.[0])}.`);
}

function wholeNumber(least: number, most: number) {
  const message = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(message),
    v.safeInteger(message),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
}

function describeIssue(issue: v.BaseIssue<unknown> | undefined): string {
  const option = issue === undefined ? null : v.getDotPath(issue);
  if (issue === undefined || option === null) {
    return " does not hold a JSON object of options";
  }
  return Object.hasOwn(DEFAULT_OPTIONS, option)
    ? `: ${option} takes ${issue.message}, not ${issue.received}`
    : `: no option is called ${option}; there are ${Object.keys(DEFAULT_OPTIONS).join(", ")}`;
}

async function readText(path: string): Promise<string> {
  try {
    const text = await readFile(path, "utf8");
    return text.replace(/^\uFEFF/, ""); // a mark some editors put first, which JSON does not know
  } catch (cause) {
    throw new IsothemeError("file-missing", `The options file ${path} cannot be read.`, { cause });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IsothemeError("usage", `${path} is not JSON.`, { cause });
  }
}
