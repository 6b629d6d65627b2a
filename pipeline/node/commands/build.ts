import { IsothemeError } from "#pipeline/contract/errors.ts";
import { DEFAULT_OPTIONS, type PipelineOptions } from "#pipeline/contract/options.ts";
import { MOST_SEED } from "#pipeline/contract/options-schema.ts";
import { buildSnapshot } from "#pipeline/node/build-snapshot.ts";
import { makeDefaultTitle } from "#pipeline/node/default-title.ts";
import { readOptionsFile } from "#pipeline/node/pipeline-options.ts";
import { printLine, tell } from "#pipeline/node/print.ts";
import { createProgress } from "#pipeline/node/progress.ts";
import type { Command, ExitStatus } from "./command.ts";
import {
  FORMATS,
  parseArguments,
  readDay,
  readFormat,
  readJobs,
  readSwitch,
  readWholeNumber,
  requireOption,
} from "./parse-arguments.ts";

const HELP = `Usage: isotheme build <file or folder>... --out DIR [options]

Reads the papers of these files, whose formats are recognised from their content, and writes a
snapshot into DIR. An older snapshot there is replaced; anything else is left alone.

  --out DIR            folder of the snapshot
  --title TEXT         title of the map; the files' names in words when not given
  --as-of DATE         the day the corpus was collected, such as 2025-10-28; settles dates
                       without a year
  --vectors on|off     compare papers by word vectors too, or by their wording alone; on when not
                       given
  --seed N             seed of the runs over the graph, of the resamples and of the layout; 1
                       when not given
  --options FILE.json  the pipeline's options, an object of any of:
                       ${Object.keys(DEFAULT_OPTIONS).slice(0, 5).join(", ")},
                       ${Object.keys(DEFAULT_OPTIONS).slice(5, 10).join(", ")},
                       ${Object.keys(DEFAULT_OPTIONS).slice(10, 15).join(", ")},
                       ${Object.keys(DEFAULT_OPTIONS).slice(15).join(", ")}
  --format NAME        take every file for this format: ${FORMATS.join(", ")}
  --jobs N             worker threads; when not given, one for each core, and none for a corpus
                       of fewer than 4,000 papers. The map is the same for any number`;

export const buildCommand: Command = {
  name: "build",
  summary: "read a corpus and write a snapshot of it",
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals: paths } = parseArguments(args, {
    out: { type: "string" },
    title: { type: "string" },
    "as-of": { type: "string" },
    seed: { type: "string" },
    vectors: { type: "string" },
    options: { type: "string" },
    format: { type: "string" },
    jobs: { type: "string" },
  });
  if (paths.length === 0) {
    throw new IsothemeError("usage", "Name the files to read.");
  }
  const out = requireOption(values.out, "--out");
  if (values.title?.trim() === "") {
    throw new IsothemeError("usage", "--title takes a text that is not empty.");
  }
  const jobs = readJobs(values.jobs);
  const input = {
    ...(jobs === null ? {} : { jobs }),
    paths,
    title: values.title ?? makeDefaultTitle(paths),
    asOf: readDay(values["as-of"], "--as-of"),
    format: readFormat(values.format),
    options: await readOptions(values),
  };
  const progress = createProgress(process.stderr);
  try {
    const { counts, problems } = await buildSnapshot(input, out, progress.onProgress);
    progress.dispose();
    printLine(
      `${out}: ${counts.papers} papers, ${counts.keywords} keywords, ${counts.links} links, ${counts.themes} themes`,
    );
    if (problems.length > 0) {
      tell(
        `Problems found: ${problems.length}. \`isotheme inspect\` lists them, and the manifest.`,
      );
    }
    return 0;
  } finally {
    progress.dispose();
  }
}

interface OptionArguments {
  readonly options?: string | undefined;
  readonly seed?: string | undefined;
  readonly vectors?: string | undefined;
}

/** The options of the file, if one is named, and over them those named on the command line. */
async function readOptions(given: OptionArguments): Promise<PipelineOptions> {
  const options =
    given.options === undefined ? DEFAULT_OPTIONS : await readOptionsFile(given.options);
  return {
    ...options,
    seed: readWholeNumber(given.seed, "--seed", MOST_SEED) ?? options.seed,
    vectors: readSwitch(given.vectors, "--vectors") ?? options.vectors,
  };
}
