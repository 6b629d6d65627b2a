import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureProgram } from "./ensure-program.mjs";

/** `npm run isotheme`: the command line program, made ready first when its sources have changed. */
await import(pathToFileURL(join(await ensureProgram(), "cli.mjs")).href);
