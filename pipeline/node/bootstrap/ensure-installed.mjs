import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findMissingPackages } from "./find-missing-packages.mjs";
import { PROJECT_ROOT } from "./project-root.mjs";
import { StartError } from "./start-error.mjs";

const OLDEST_NODE = { major: 20, minor: 19 };

/**
 * Installs the packages of package-lock.json when they are not all there; asks no network
 * otherwise. Throws a StartError, a sentence with the remedy, when that is not possible.
 */
export function ensureInstalled() {
  refuseOldNode(process.versions.node);
  if (isInstalled()) {
    return;
  }
  process.stderr.write("Installing the packages of package-lock.json\n");
  const status = runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (status !== 0) {
    throw new StartError(
      "The packages could not be installed: npm says why above. The first run needs a network; mend what npm names and run this again.",
    );
  }
}

/**
 * Throws a StartError when this Node is too old.
 *
 * @param {string} version such as `20.19.0`
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const oldest = OLDEST_NODE;
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    throw new StartError(
      `Isotheme needs Node ${oldest.major}.${oldest.minor} or newer and this is ${version}: install a newer one from https://nodejs.org.`,
    );
  }
}

function isInstalled() {
  const installedFile = join(PROJECT_ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) {
    return false;
  }
  const locked = readPackages(join(PROJECT_ROOT, "package-lock.json"));
  const installed = readPackages(installedFile);
  return (
    findMissingPackages(locked, installed, process).length === 0 &&
    Object.keys(installed).every((folder) => existsSync(join(PROJECT_ROOT, folder)))
  );
}

/**
 * The packages a lock file of npm names, by folder.
 *
 * @param {string} file
 */
function readPackages(file) {
  /** @type {unknown} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  if (isLock(lock)) {
    return lock.packages;
  }
  throw new StartError(`${file} is not a lock file of npm: restore it as it was delivered.`);
}

/**
 * @param {unknown} lock
 * @returns {lock is { packages: import("./find-missing-packages.mjs").LockedPackages }}
 */
function isLock(lock) {
  return (
    typeof lock === "object" &&
    lock !== null &&
    "packages" in lock &&
    typeof lock.packages === "object" &&
    lock.packages !== null
  );
}

/**
 * Runs npm in the project, its output on standard error; gives its exit status, null when there
 * is no npm.
 *
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  // Set when npm itself runs us; elsewhere npm is looked for on the path.
  const { npm_execpath: npm } = process.env;
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: PROJECT_ROOT, stdio: ["ignore", 2, 2] };
  const { status } =
    npm?.endsWith(".js") === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  return status;
}
