import { IsothemeError } from "#pipeline/contract/errors.ts";
import { printLine } from "#pipeline/node/print.ts";
import { createProgress } from "#pipeline/node/progress.ts";
import { verifyRebuild } from "#pipeline/node/verify-rebuild.ts";
import { verifySnapshot } from "#pipeline/node/verify-snapshot.ts";
import type { Command, ExitStatus } from "./command.ts";
import { parseArguments } from "./parse-arguments.ts";

const HELP = `Usage: isotheme verify SNAPSHOT [--rebuild <file or folder>...]

Checks every file and the content of every table against the digests in the manifest, and says in
a line each what differs. Ends with status 1 when anything does.

  --rebuild    also run the pipeline again on the corpus named after it, with the options, seed,
               title and date of the manifest, and compare the map and the tables`;

export const verifyCommand: Command = {
  name: "verify",
  summary: "check a snapshot against its digests, or against its corpus",
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseArguments(args, { rebuild: { type: "boolean" } });
  const [snapshot, ...corpus] = positionals;
  const isRebuild = values.rebuild === true;
  if (snapshot === undefined || isRebuild !== corpus.length > 0) {
    throw new IsothemeError(
      "usage",
      "Name one snapshot, and after --rebuild the files it was built from.",
    );
  }
  const findings = await verifySnapshot(snapshot);
  findings.push(...(isRebuild ? await rebuild(snapshot, corpus) : []));
  for (const finding of findings) {
    printLine(finding);
  }
  if (findings.length === 0) {
    printLine(
      `${snapshot}: all is as its manifest says${isRebuild ? ", and a rebuild gives the same map" : ""}`,
    );
  }
  return findings.length === 0 ? 0 : 1;
}

async function rebuild(snapshot: string, corpus: readonly string[]): Promise<string[]> {
  const progress = createProgress(process.stderr);
  try {
    return await verifyRebuild(snapshot, corpus, progress.onProgress);
  } finally {
    progress.dispose();
  }
}
