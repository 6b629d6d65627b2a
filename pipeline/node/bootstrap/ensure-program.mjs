import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { digestFiles } from "./digest-files.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { PROJECT_ROOT } from "./project-root.mjs";
import { StartError } from "./start-error.mjs";

/**
 * The command line program and what its threads start with, by the names they find each other by. The
 * start-….mjs files of the sources do the same for a program that runs from its sources.
 */
const ENTRIES = {
  cli: "pipeline/node/cli.ts",
  "start-task-worker": "pipeline/node/tasks/task-worker.ts",
  "start-database-worker": "pipeline/node/database/database-worker.ts",
};

/** All that the program is made from. */
const SOURCES = ["pipeline", "data/lexicon", "package-lock.json"];

/** Programs that have not been used for so long are cleared away. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} MoreOfProgram files of a program that is not the command line
 * @property {Readonly<Record<string, string>>} entries by the names they get
 * @property {readonly string[]} sources files and folders they are made from
 */

/**
 * The folder with the command line program in plain JavaScript, a few files instead of hundreds: it starts
 * in a fraction of a second. Made when it is missing or its sources have changed since, under a name that
 * tells what it was made from, so that programs which run side by side do not disturb each other. Throws a
 * StartError, a sentence with the remedy, when that is not possible.
 *
 * @param {MoreOfProgram} [more]
 * @param {string} [build] folder for what is built, one level below the project
 */
export async function ensureProgram(
  more = { entries: {}, sources: [] },
  build = join(PROJECT_ROOT, "build"),
) {
  // Two levels below the project, as pipeline/node is, where the sources look for data.
  const folder = join(build, `program-${digestSources(more)}`);
  if (existsSync(folder)) {
    markUsed(folder);
    return folder;
  }
  ensureInstalled();
  try {
    await makeProgram(folder, more);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The program could not be made ready in ${build}: ${error instanceof Error ? error.message : String(error)}. Mend that and run this again.`,
    );
  }
  clearStale(build);
  return folder;
}

/** @param {MoreOfProgram} more */
function digestSources({ sources }) {
  return digestFiles(PROJECT_ROOT, [...SOURCES, ...sources]).slice(0, 16);
}

/**
 * @param {string} folder
 * @param {MoreOfProgram} more
 */
async function makeProgram(folder, more) {
  const build = join(folder, "..");
  mkdirSync(build, { recursive: true });
  const making = mkdtempSync(join(build, ".program-"));
  try {
    await bundle({ ...ENTRIES, ...more.entries }, making);
    if (!folder.endsWith(digestSources(more))) {
      throw new StartError(
        "A source of the program changed while it was made ready: run this again.",
      );
    }
    // For every user of the computer, as the sources are.
    chmodSync(making, 0o755);
    renameSync(making, folder);
  } catch (error) {
    // Somebody else was first.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * @param {Readonly<Record<string, string>>} entries
 * @param {string} folder
 */
async function bundle(entries, folder) {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: "silent",
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: entries,
        // Megabytes of data, which JSON reads faster than JavaScript does.
        external: ["#natural-lexicon"],
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
}

/** @param {string} folder */
function markUsed(folder) {
  try {
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {
    // Another user's folder: its owner keeps it.
  }
}

/**
 * Removes programs, and what was left of making some, that nobody has used for a day.
 *
 * @param {string} build
 */
function clearStale(build) {
  const oldest = Date.now() - STALE_AFTER_MS;
  for (const name of readdirSync(build)) {
    if (!/^\.?program-/u.test(name)) continue;
    const folder = join(build, name);
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (used < oldest) rmSync(folder, { recursive: true, force: true });
  }
}
