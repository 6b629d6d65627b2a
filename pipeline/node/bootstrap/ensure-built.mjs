import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import { digestFiles } from "./digest-files.mjs";
import { ensureFresh } from "./ensure-fresh.mjs";
import { NODE_FLAGS } from "./node-flags.mjs";
import { PROJECT_ROOT } from "./project-root.mjs";
import { StartError } from "./start-error.mjs";

const SAMPLE = {
  files: [join(PROJECT_ROOT, "data/corpora/daily-papers-2025-10-28.txt")],
  title: "Daily papers, 28 October 2025",
  asOf: undefined,
  name: "sample",
};

/** All that the built app is made from. */
const APP_SOURCES = [
  "src",
  "public",
  "data/lexicon",
  "pipeline",
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "tsconfig.json",
];

/** The files of a snapshot; the contract that names them is TypeScript, which Node may not read yet. */
const SNAPSHOT_FILES = ["manifest.json", "map.json", "snapshot.duckdb"];

/** All that a snapshot is made from, but for the corpus. */
const PIPELINE_SOURCES = ["pipeline", "data/lexicon", "data/word-vectors", "package-lock.json"];

/** Builds the app into build/app when it is missing or its sources have changed since. */
export function ensureApp() {
  const folder = join(PROJECT_ROOT, "build/app");
  const digest = digestFiles(
    PROJECT_ROOT,
    APP_SOURCES,
    (name) => !name.startsWith("pipeline/node/"),
  );
  ensureFresh({ products: [join(folder, "index.html")], stamp: stampOf(folder), digest }, () => {
    process.stderr.write("Building the app\n");
    run(["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], "The app");
  });
}

/** Builds the sample snapshot when it is missing or stale, and gives its folder. */
export function ensureSample() {
  return ensureSnapshot(SAMPLE);
}

/**
 * Builds a snapshot into build/snapshots when it is missing, or its files, its settings or the
 * pipeline have changed since, and gives its folder.
 *
 * @param {object} wanted
 * @param {readonly string[]} wanted.files corpus files and folders
 * @param {string | undefined} wanted.title
 * @param {string | undefined} wanted.asOf
 * @param {string} [wanted.name] name of the folder; made from the first file's when not given
 */
export function ensureSnapshot({ files, title, asOf, name = nameFor(files) }) {
  const folder = join(PROJECT_ROOT, "build/snapshots", name);
  const settings = [
    ...(title === undefined ? [] : ["--title", title]),
    ...(asOf === undefined ? [] : ["--as-of", asOf]),
  ];
  const digest = [
    digestFiles(PROJECT_ROOT, PIPELINE_SOURCES, (path) => !path.startsWith("pipeline/node/serve/")),
    ...files.map((file) => digestFiles(dirname(file), [basename(file)])).sort(),
    JSON.stringify(settings),
  ].join(" ");
  ensureFresh(
    { products: SNAPSHOT_FILES.map((file) => join(folder, file)), stamp: stampOf(folder), digest },
    () => {
      process.stderr.write(
        `Building a snapshot of ${files.map((file) => basename(file)).join(", ")}\n`,
      );
      run(
        [
          ...NODE_FLAGS,
          "pipeline/node/bootstrap/isotheme.mjs",
          "build",
          ...files,
          "--out",
          folder,
          ...settings,
        ],
        "The snapshot",
      );
    },
  );
  return folder;
}

/**
 * A name of its own for each set of files, so that one reader's maps do not replace each other.
 *
 * @param {readonly string[]} files
 */
function nameFor(files) {
  const paths = files.map((file) => resolve(file)).sort();
  const words = basename(paths[0] ?? "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  const digest = createHash("sha256").update(paths.join("\n")).digest("hex").slice(0, 8);
  return `${words}-${digest}`;
}

/**
 * Where it is kept what a folder was made from.
 *
 * @param {string} folder
 */
function stampOf(folder) {
  return join(PROJECT_ROOT, "build/stamps", `${basename(folder)}.txt`);
}

/**
 * @param {readonly string[]} args
 * @param {string} what
 */
function run(args, what) {
  // Standard output is kept for the address that `npm start` prints.
  const { status } = spawnSync(process.execPath, args, {
    cwd: PROJECT_ROOT,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    throw new StartError(`${what} could not be built: the reason stands above.`);
  }
}
