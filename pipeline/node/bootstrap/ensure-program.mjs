import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestFiles } from "./digest-files.mjs";
import { PROJECT_ROOT } from "./project-root.mjs";

/** The command line program and what its threads start with, by the names they find each other by. */
const ENTRIES = {
  cli: "pipeline/node/cli.ts",
  "start-task-worker": "pipeline/node/tasks/task-worker.ts",
  "start-database-worker": "pipeline/node/database/database-worker.ts",
};

/** All that the program is made from. */
const SOURCES = ["pipeline", "data/lexicon", "package-lock.json"];

/**
 * The folder with the command line program in plain JavaScript, a few files instead of hundreds: it starts
 * in a fraction of a second. Made when it is missing or its sources have changed since, under a name that
 * tells what it was made from, so that programs which run side by side do not disturb each other.
 *
 * @param {object} [more] of a program that is not the command line
 * @param {Readonly<Record<string, string>>} more.entries its files, by the names they get
 * @param {readonly string[]} more.sources files and folders they are made from
 */
export async function ensureProgram(more = { entries: {}, sources: [] }) {
  const entries = { ...ENTRIES, ...more.entries };
  const digest = digestFiles(PROJECT_ROOT, [...SOURCES, ...more.sources]).slice(0, 16);
  // Two levels below the project, as pipeline/node is, where the sources look for data.
  const folder = join(PROJECT_ROOT, "build", `program-${digest}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(PROJECT_ROOT, "build"), { recursive: true });
  const making = mkdtempSync(join(PROJECT_ROOT, "build", ".program-"));
  try {
    await bundle(entries, making);
    renameSync(making, folder);
  } catch (error) {
    // Somebody else was first.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
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
    logLevel: "warn",
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
