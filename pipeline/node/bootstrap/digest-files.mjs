import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * SHA-256 over the names and contents of files, and of all files in folders. What is not there
 * counts as empty. Times do not matter, nor where the folder `root` stands.
 *
 * @param {string} root folder that names are relative to
 * @param {readonly string[]} paths files and folders, relative to root or absolute
 * @param {(name: string) => boolean} [isCounted] by a file's name relative to root
 */
export function digestFiles(root, paths, isCounted = () => true) {
  const hash = createHash("sha256");
  const files = paths.flatMap((path) => listFiles(join(root, path)));
  for (const file of [...new Set(files)].sort()) {
    const name = relative(root, file).replaceAll("\\", "/");
    if (isCounted(name)) {
      // The length tells where one file ends: no two lists of files give the same bytes.
      const content = readFileSync(file);
      hash.update(`${name}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest("hex");
}

/**
 * Hidden files are left out, and links to folders: they may lead round in a ring.
 *
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    return [];
  }
  return stats.isDirectory() ? listFolder(path) : [path];
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listFolder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) {
      return [];
    }
    if (entry.isDirectory()) {
      return listFolder(path);
    }
    return isFile(path) ? [path] : [];
  });
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false; // a link that leads nowhere, or to itself
  }
}
