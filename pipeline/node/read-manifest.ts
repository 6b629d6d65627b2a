import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import {
  type Manifest,
  manifestSchema,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
} from "#pipeline/contract/manifest.ts";
import { MANIFEST_FILE } from "#pipeline/contract/snapshot-files.ts";
import { hasErrorCode } from "./error-code.ts";

const headSchema = v.object({ format: v.literal(SNAPSHOT_FORMAT), version: v.number() });

/**
 * The manifest of a snapshot folder, checked. Throws `snapshot-missing` when the folder holds
 * none, `snapshot-version` when another version wrote it, `snapshot-damaged` otherwise.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_FILE);
  const json = parseJson(await readText(folder, path), path);
  const head = v.safeParse(headSchema, json);
  if (!head.success) {
    throw damaged(path, "it does not say that it describes an Isotheme snapshot");
  }
  if (head.output.version !== SNAPSHOT_VERSION) {
    throw new IsothemeError(
      "snapshot-version",
      `${path} is of snapshot version ${head.output.version}; this program reads version ${SNAPSHOT_VERSION}: build the snapshot again from its corpus.`,
    );
  }
  const manifest = v.safeParse(manifestSchema, json);
  if (!manifest.success) {
    const [issue] = manifest.issues;
    throw damaged(path, `${v.getDotPath(issue) ?? "its content"} is not as it should be`);
  }
  return manifest.output;
}

async function readText(folder: string, path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (hasErrorCode(cause, "ENOENT") || hasErrorCode(cause, "ENOTDIR")) {
      throw new IsothemeError(
        "snapshot-missing",
        `${folder} is not a snapshot: it has no ${MANIFEST_FILE}. Build one with \`npm run isotheme -- build FILE --out ${folder}\`.`,
        { cause },
      );
    }
    throw cause;
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(path, "it is not JSON", cause);
  }
}

function damaged(path: string, fault: string, cause?: unknown): IsothemeError {
  return new IsothemeError(
    "snapshot-damaged",
    `${path} is damaged: ${fault}. Build the snapshot again, or copy it again from where it came.`,
    { cause },
  );
}
