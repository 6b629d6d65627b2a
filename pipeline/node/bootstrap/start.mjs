import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureApp, ensureSample, ensureSnapshot } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { ensureProgram } from "./ensure-program.mjs";
import { runMain, StartError } from "./start-error.mjs";

const HELP = `Usage: npm start
       npm start -- FILE... [--title TEXT] [--as-of DATE] [--port N]

Installs and builds what is missing, then serves the map of the sample, or of your own files, to
this computer only, and prints its address.`;

/** `npm start`: see HELP. Runs before anything is installed. */
await runMain(async () => {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  ensureInstalled();
  const files = positionals.map((file) => resolve(file));
  const snapshot =
    files.length === 0
      ? ensureSample()
      : ensureSnapshot({ files, title: values.title, asOf: values["as-of"] });
  ensureApp();
  return await serve([snapshot, ...(values.port === undefined ? [] : ["--port", values.port])]);
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        title: { type: "string" },
        "as-of": { type: "string" },
        port: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new StartError(`${sentence}.\n\n${HELP}`);
  }
}

/**
 * Serves in this same process, so that stopping it stops the server.
 *
 * @param {readonly string[]} args
 */
async function serve(args) {
  // Where the program reads its arguments.
  process.argv.splice(2, process.argv.length, "serve", ...args);
  await import(pathToFileURL(join(await ensureProgram(), "cli.mjs")).href);
  return Number(process.exitCode ?? 0);
}
