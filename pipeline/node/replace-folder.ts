import { randomUUID } from "node:crypto";
import { lstat, mkdir, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { hasErrorCode } from "./error-code.ts";
import { syncFolder, syncNames } from "./sync-folder.ts";

/** Files that a computer's own file browser leaves in the folders it shows. */
export const BROWSER_LITTER: readonly string[] = [".DS_Store", "Thumbs.db", "desktop.ini"];

export interface ReplaceOptions {
  /** What an earlier run left there, in words: "a snapshot". */
  readonly what: string;
  /** Whether a folder that is not empty is such a thing, and so may be replaced. */
  readonly isReplaceable: (folder: string, names: readonly string[]) => Promise<boolean>;
}

/**
 * Fills a folder all at once: `fill` writes into a hidden folder beside it, which takes the name
 * when it is whole and on the disk. A run that ends at any moment, by whatever means, leaves the
 * old folder or none; the next run removes what it left behind.
 *
 * Gives what `fill` gave. Throws `output-refused` when something else stands there, or the disk is full.
 */
export async function replaceFolder<Result>(
  folder: string,
  fill: (writing: string) => Promise<Result>,
  options: ReplaceOptions,
): Promise<Result> {
  const target = await resolveLinks(folder);
  await mkdir(dirname(target), { recursive: true });
  await tidyUp(target);
  await refuseForeignFolder(target, options);
  const writing = siblingName(target, "writing");
  try {
    await mkdir(writing);
    const result = await fill(writing);
    await syncFolder(writing);
    await refuseForeignFolder(target, options);
    await swap(writing, target);
    return result;
  } catch (error) {
    await rm(writing, { recursive: true, force: true });
    throw isDiskFull(error) ? diskFull(folder, error) : error;
  }
}

/** The database tells it in its words only. */
function isDiskFull(error: unknown): boolean {
  return (
    hasErrorCode(error, "ENOSPC") ||
    (error instanceof Error && error.message.includes("No space left on device"))
  );
}

function diskFull(folder: string, cause: unknown): IsothemeError {
  const message = `${folder} cannot be written: its disk is full. Free some space there, or name a folder on another disk.`;
  return new IsothemeError("output-refused", message, { cause });
}

/** Throws `output-refused` when the folder is there, is not empty and may not be replaced. */
export async function refuseForeignFolder(
  folder: string,
  { what, isReplaceable }: ReplaceOptions,
): Promise<void> {
  const names =
    (await listFolder(folder))?.filter((name) => !BROWSER_LITTER.includes(name)) ?? null;
  if (names === null && (await isLink(folder))) {
    const message = `${folder} is a link to a folder that is not there: make that folder, or name another.`;
    throw new IsothemeError("output-refused", message);
  }
  if (names !== null && names.length > 0 && !(await isReplaceable(folder, names))) {
    throw new IsothemeError(
      "output-refused",
      `${folder} holds something other than ${what}: name another folder, or empty this one.`,
    );
  }
}

async function isLink(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => null);
  return stats?.isSymbolicLink() === true;
}

async function swap(writing: string, target: string): Promise<void> {
  const old = siblingName(target, "old");
  if ((await listFolder(target)) !== null) {
    await rename(target, old);
  }
  try {
    await rename(writing, target);
  } catch (error) {
    await putBack(old, target);
    throw error;
  }
  await syncNames(dirname(target));
  await rm(old, { recursive: true, force: true });
}

async function putBack(old: string, target: string): Promise<void> {
  if ((await listFolder(old)) !== null) {
    await rename(old, target);
  }
}

/** Puts back the folder a killed run had moved aside, and removes what such runs left. */
async function tidyUp(target: string): Promise<void> {
  const prefix = siblingPrefix(target);
  const parent = dirname(target);
  const left = (await readdir(parent)).filter((name) => name.startsWith(prefix) && !isInUse(name));
  for (const name of left.sort()) {
    if (name.startsWith(`${prefix}old-`) && (await listFolder(target)) === null) {
      await rename(join(parent, name), target);
    } else {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function siblingPrefix(target: string): string {
  return `.${basename(target)}.isotheme-`;
}

/** Names this process has made: another process may have had its number before. */
const ownNames = new Set<string>();

function siblingName(target: string, role: "writing" | "old"): string {
  const unique = randomUUID().slice(0, 8);
  const name = `${siblingPrefix(target)}${role}-${process.pid}-${unique}`;
  ownNames.add(name);
  return join(dirname(target), name);
}

/** Whether the process that made a sibling, which its name tells, is still at work. */
function isInUse(name: string): boolean {
  const processId = Number(/-(\d+)-[0-9a-f]{8}$/.exec(name)?.[1] ?? process.pid);
  return processId === process.pid ? ownNames.has(name) : isRunning(processId);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0); // signal 0 only asks whether it is there
    return true;
  } catch (error) {
    return hasErrorCode(error, "EPERM");
  }
}

/** Names in a folder; null when it is not there. A file of that name is refused. */
async function listFolder(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) {
      return null;
    }
    if (hasErrorCode(error, "ENOTDIR")) {
      throw new IsothemeError("output-refused", `${folder} is a file: name a folder.`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function resolveLinks(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    return resolve(folder); // not there yet
  }
}
