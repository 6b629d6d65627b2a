import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureProgram } from "./ensure-program.mjs";
import { runMain } from "./start-error.mjs";

/** `npm run isotheme`: the command line program, made ready first when its sources have changed. */
await runMain(async () => {
  await import(pathToFileURL(join(await ensureProgram(), "cli.mjs")).href);
  return Number(process.exitCode ?? 0);
});
