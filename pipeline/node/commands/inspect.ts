import { IsothemeError } from "#pipeline/contract/errors.ts";
import { describeInspection } from "#pipeline/node/describe-inspection.ts";
import { inspectCorpus } from "#pipeline/node/inspect-corpus.ts";
import { printLine } from "#pipeline/node/print.ts";
import type { Command, ExitStatus } from "./command.ts";
import { parseArguments, readDay, readFormat } from "./parse-arguments.ts";

const HELP = `Usage: isotheme inspect <file or folder>... [options]

Says for each file which format it is, how many records and papers it holds, which share of the
papers has each field, and every problem with file and line. Builds nothing.

  --json         one JSON object a line for each file instead of words
  --as-of DATE   the day the corpus was collected, such as 2025-10-28
  --format NAME  take every file for this format`;

export const inspectCommand: Command = {
  name: "inspect",
  summary: "say what is in corpus files, and what is wrong with them",
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals: paths } = parseArguments(args, {
    json: { type: "boolean" },
    "as-of": { type: "string" },
    format: { type: "string" },
  });
  if (paths.length === 0) {
    throw new IsothemeError("usage", "Name the files to inspect.");
  }
  const inspections = await inspectCorpus(paths, {
    asOf: readDay(values["as-of"], "--as-of"),
    format: readFormat(values.format),
  });
  for (const inspection of inspections) {
    printLine(values.json === true ? JSON.stringify(inspection) : describeInspection(inspection));
  }
  return inspections.some(({ papers }) => papers > 0) ? 0 : 1;
}
