import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { DEFAULT_OPTIONS, type PipelineOptions } from "#pipeline/contract/options.ts";
import { pipelineOptionsSchema } from "#pipeline/contract/options-schema.ts";

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
