import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StartError } from "../../pipeline/node/bootstrap/start-error.mjs";

/** Names on the path, in the order they are taken. */
const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];

/**
 * Where installers put a browser that they do not put on the path.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function listKnownPlaces(env) {
  const { PROGRAMFILES, "PROGRAMFILES(X86)": PROGRAMFILES_X86, LOCALAPPDATA } = env;
  const windowsFolders = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA];
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...windowsFolders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Chromium/Application/chrome.exe"),
      ]),
  ];
}

/**
 * Path of a Chromium or Chrome: the one CHROME_PATH names, else one that is installed; null when
 * there is none. Throws a StartError when CHROME_PATH names nothing.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findChromium(env) {
  const { CHROME_PATH: named = "", PATH: path = "" } = env;
  if (named !== "") {
    if (existsSync(named)) {
      return named;
    }
    throw new StartError(`CHROME_PATH names ${named}, which is not there: correct it.`);
  }
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...listKnownPlaces(env)].find(isProgram) ?? null;
}

/**
 * As findChromium, but installs Debian's package when there is none and that may be done. Throws
 * a StartError that says what to install otherwise.
 */
export function ensureChromium() {
  const path = findChromium(process.env) ?? installChromium();
  if (path === null) {
    throw new StartError(
      "The browser tests need Chromium or Chrome and none was found: install one, or set CHROME_PATH to the program.",
    );
  }
  return path;
}

function installChromium() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/etc/debian_version")) {
    return null;
  }
  process.stderr.write("Installing Debian's chromium for the browser tests\n");
  if (!runApt(["install", "-y", "--no-install-recommends", "chromium"])) {
    // The list of packages may be missing or too old.
    runApt(["update"]);
    runApt(["install", "-y", "--no-install-recommends", "chromium"]);
  }
  return findChromium(process.env);
}

/** @param {readonly string[]} args */
function runApt(args) {
  const { status } = spawnSync("apt-get", args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
