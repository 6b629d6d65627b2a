import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { MANIFEST_FILE } from "#pipeline/contract/snapshot-files.ts";
import { hasErrorCode } from "./error-code.ts";
import { hasManifest } from "./snapshot-folder.ts";

/** A file of a corpus. */
export interface CorpusPath {
  /** As it was given, or found under the folder that was given. */
  readonly path: string;
  /** Without the way to it: the file's name, or its path inside the folder that was given, by "/". */
  readonly name: string;
  readonly bytes: number;
}

/**
 * The files that the paths mean: a folder stands for all files in it, at any depth, in the order of
 * their names; hidden ones are left out, and folders that are snapshots. Throws `file-missing` for a path that is not there, and
 * `corpus-empty` for a folder without files.
 */
export async function listCorpusFiles(paths: readonly string[]): Promise<CorpusPath[]> {
  const lists = await Promise.all(paths.map(listPath));
  return lists.flat();
}

async function listPath(path: string): Promise<CorpusPath[]> {
  const { size, isFolder } = await describePath(path);
  if (!isFolder) return [{ path, name: basename(path), bytes: size }];
  const files = await listFolder(path, "");
  if (files.length > 0) return files;
  throw new IsothemeError(
    "corpus-empty",
    `The folder ${path} has no files to read. Give one that has.`,
  );
}

async function describePath(path: string): Promise<{ size: number; isFolder: boolean }> {
  try {
    const stats = await stat(path);
    return { size: stats.size, isFolder: stats.isDirectory() };
  } catch (cause) {
    if (hasErrorCode(cause, "ENOENT") || hasErrorCode(cause, "ENOTDIR")) {
      const message = `There is no file or folder ${path}. Check the path.`;
      throw new IsothemeError("file-missing", message, { cause });
    }
    const message = `${path} cannot be read. Check that you are allowed to read it.`;
    throw new IsothemeError("file-unreadable", message, { cause });
  }
}

/** `inside` is the folder's place in the one that was given, "" or ending in "/". */
async function listFolder(folder: string, inside: string): Promise<CorpusPath[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  // A snapshot may have been written among the files it was made from.
  if (await isSnapshot(folder, entries)) return [];
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  const files: CorpusPath[] = [];
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = `${inside}${entry.name}`;
    // A link to a folder may lead back here: links are followed to files only.
    if (entry.isDirectory()) files.push(...(await listFolder(path, `${name}/`)));
    else files.push(...(await listFile(path, name)));
  }
  return files;
}

async function isSnapshot(folder: string, entries: readonly Dirent[]): Promise<boolean> {
  if (!entries.some((entry) => entry.name === MANIFEST_FILE && entry.isFile())) return false;
  return await hasManifest(folder).catch(() => false);
}

async function listFile(path: string, name: string): Promise<CorpusPath[]> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() === true ? [{ path, name, bytes: stats.size }] : [];
}
