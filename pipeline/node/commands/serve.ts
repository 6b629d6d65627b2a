import { join } from "node:path";
import { printLine, tell } from "#pipeline/node/print.ts";
import { PROGRAM_FOLDER } from "#pipeline/node/program.ts";
import { createIsothemeServer } from "#pipeline/node/serve/create-server.ts";
import type { Command, ExitStatus } from "./command.ts";
import { parseArguments, readWholeNumber } from "./parse-arguments.ts";

const HELP = `Usage: isotheme serve [SNAPSHOT...] [--port N]

Serves the built app with these snapshots, the first one shown, to this computer only, until it is
stopped with Ctrl+C. Without a snapshot: the sample.

  --port N     port to listen on; the first free one from 4173 when not given`;

const APP_FOLDER = join(PROGRAM_FOLDER, "build/app");
const SAMPLE_FOLDER = join(PROGRAM_FOLDER, "build/snapshots/sample");
const LAST_PORT = 65_535;

export const serveCommand: Command = {
  name: "serve",
  summary: "show snapshots in the browser, on this computer only",
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseArguments(args, { port: { type: "string" } });
  const server = await createIsothemeServer({
    appFolder: APP_FOLDER,
    snapshotFolders: positionals.length > 0 ? positionals : [SAMPLE_FOLDER],
    port: readWholeNumber(values.port, "--port", LAST_PORT),
  });
  printLine(server.address);
  tell("Open this address in a browser on this computer. Ctrl+C stops.");
  await waitForStop();
  await server.dispose();
  return 0;
}

async function waitForStop(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => {
      resolve();
    });
    process.once("SIGTERM", () => {
      resolve();
    });
  });
}
