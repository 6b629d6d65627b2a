import { type ParseArgsConfig, parseArgs } from "node:util";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { READERS } from "#pipeline/corpus/readers.ts";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

type Parsed<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>
>;

/** What `--format` takes. */
export const FORMATS: readonly string[] = READERS.map(({ format }) => format);

/** The options and the rest of a command's arguments. Throws `usage` at one it does not know. */
export function parseArguments<const Options extends OptionsConfig>(
  args: readonly string[],
  options: Options,
): Parsed<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [sentence = "The arguments are not understood"] =
      cause instanceof TypeError ? cause.message.split(". ") : [];
    throw new IsothemeError("usage", `${sentence.replace(/\.$/, "")}.`, { cause });
  }
}

/** The one argument that is not an option. Throws `usage` when there are none or several. */
export function takeOne(positionals: readonly string[], what: string): string {
  const [first, ...others] = positionals;
  if (first === undefined || others.length > 0) {
    throw new IsothemeError("usage", `Name one ${what}.`);
  }
  return first;
}

/** An option that must be given. Throws `usage` when it is not. */
export function requireOption(value: string | undefined, option: string): string {
  if (value === undefined || value === "") {
    throw new IsothemeError("usage", `${option} is missing.`);
  }
  return value;
}

/** An option that is a whole number, from 0 to `most`; null when it is not given. */
export function readWholeNumber(
  value: string | undefined,
  option: string,
  most: number,
): number | null {
  if (value === undefined) {
    return null;
  }
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) {
    throw new IsothemeError("usage", `${option} takes a whole number from 0 to ${most}.`);
  }
  return number;
}

/** Far more than any computer has use for; a slip of the keyboard should not start a million. */
const MOST_JOBS = 256;

/** The `--jobs` option, at least 1; null when it is not given. */
export function readJobs(value: string | undefined): number | null {
  const jobs = value === undefined ? null : Number(value);
  if (jobs !== null && (!/^\d+$/.test(value ?? "") || jobs < 1 || jobs > MOST_JOBS)) {
    throw new IsothemeError("usage", `--jobs takes a whole number from 1 to ${MOST_JOBS}.`);
  }
  return jobs;
}

/** An option that is a day, such as 2025-10-28; null when it is not given. */
export function readDay(value: string | undefined, option: string): string | null {
  if (value === undefined) {
    return null;
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) {
    throw new IsothemeError("usage", `${option} takes a day, such as 2025-10-28.`);
  }
  return value;
}

/** The `--format` option; null when it is not given. */
export function readFormat(value: string | undefined): string | null {
  if (value !== undefined && !FORMATS.includes(value)) {
    throw new IsothemeError("usage", `--format takes one of ${FORMATS.join(", ")}.`);
  }
  return value ?? null;
}

/** An option that is `on` or `off`; null when it is not given. */
export function readSwitch(value: string | undefined, option: string): "on" | "off" | null {
  if (value === undefined) return null;
  if (value === "on" || value === "off") return value;
  throw new IsothemeError("usage", `${option} takes on or off.`);
}
