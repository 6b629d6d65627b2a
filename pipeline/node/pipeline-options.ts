import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { DEFAULT_OPTIONS, type PipelineOptions } from "#pipeline/contract/options.ts";

/** The schemas' messages say what an option takes: the end of the sentence in readOptionsFile. */
const WHOLE = "a whole number from 0";
const COUNT = "a whole number from 1";
const SHARE = "a number above 0 and at most 1";
const POSITIVE = "a number above 0";

const whole = v.pipe(v.number(WHOLE), v.safeInteger(WHOLE), v.minValue(0, WHOLE));
const count = v.pipe(v.number(COUNT), v.safeInteger(COUNT), v.minValue(1, COUNT));
const share = v.pipe(v.number(SHARE), v.gtValue(0, SHARE), v.maxValue(1, SHARE));
const positive = v.pipe(v.number(POSITIVE), v.finite(POSITIVE), v.gtValue(0, POSITIVE));

/** Every option, each with its default where it is not given; nothing beside them. */
export const pipelineOptionsSchema = v.strictObject({
  seed: v.optional(whole, DEFAULT_OPTIONS.seed),
  keywordsPerPaper: v.optional(count, DEFAULT_OPTIONS.keywordsPerPaper),
  maxKeywordWords: v.optional(count, DEFAULT_OPTIONS.maxKeywordWords),
  minKeywordPapers: v.optional(count, DEFAULT_OPTIONS.minKeywordPapers),
  maxKeywordShare: v.optional(share, DEFAULT_OPTIONS.maxKeywordShare),
  minLinkPapers: v.optional(count, DEFAULT_OPTIONS.minLinkPapers),
  linksPerKeyword: v.optional(count, DEFAULT_OPTIONS.linksPerKeyword),
  nearestPapers: v.optional(count, DEFAULT_OPTIONS.nearestPapers),
  resolution: v.optional(positive, DEFAULT_OPTIONS.resolution),
  themeRuns: v.optional(count, DEFAULT_OPTIONS.themeRuns),
  minThemePapers: v.optional(count, DEFAULT_OPTIONS.minThemePapers),
  mapKeywords: v.optional(count, DEFAULT_OPTIONS.mapKeywords),
  mapLinksPerKeyword: v.optional(count, DEFAULT_OPTIONS.mapLinksPerKeyword),
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
    return await readFile(path, "utf8");
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
