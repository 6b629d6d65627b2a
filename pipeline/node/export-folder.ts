import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { holdsOnly } from "./snapshot-folder.ts";

/** The first line of these files tells an export; a map may have no themes, and then no such line. */
const FIRST_LINES = [
  ["themes.jsonl", ["id", "level", "parent", "name", "size"]],
  ["papers.jsonl", ["id", "title", "date", "theme", "path", "keywords"]],
] as const;

/**
 * Whether a folder holds an earlier export and nothing else: every file of one, with the fields
 * one has. Its names alone do not tell: `papers.jsonl` may be anybody's.
 */
export async function holdsExport(
  folder: string,
  names: readonly string[],
  exported: readonly string[],
): Promise<boolean> {
  if (!holdsOnly(names, exported) || !exported.every((name) => names.includes(name))) {
    return false;
  }
  for (const [name, fields] of FIRST_LINES) {
    const line = await readFirstLine(join(folder, name));
    if (line !== null) {
      return hasFields(line, fields);
    }
  }
  return false;
}

async function readFirstLine(path: string): Promise<string | null> {
  const bytes = createReadStream(path);
  try {
    for await (const line of createInterface({ input: bytes })) {
      return line;
    }
    return null;
  } finally {
    bytes.destroy();
  }
}

function hasFields(line: string, fields: readonly string[]): boolean {
  try {
    const json = v.safeParse(v.record(v.string(), v.unknown()), JSON.parse(line));
    return json.success && fields.every((field) => Object.hasOwn(json.output, field));
  } catch {
    return false; // not a line of JSON
  }
}
