import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

/** Folder of the program itself, whatever folder it is run in. */
export const PROGRAM_FOLDER = fileURLToPath(new URL("../../", import.meta.url));

/** Name and version of the program, as package.json has them. */
export const PROGRAM = v.parse(
  v.object({ name: v.string(), version: v.string() }),
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")),
);
