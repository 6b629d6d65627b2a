import { IsothemeError } from "#pipeline/contract/errors.ts";
import { exportJsonl } from "#pipeline/node/export-jsonl.ts";
import { printLine } from "#pipeline/node/print.ts";
import type { Command, ExitStatus } from "./command.ts";
import { parseArguments, requireOption, takeOne } from "./parse-arguments.ts";

type Exporter = (snapshotFolder: string, out: string) => Promise<readonly string[]>;

const EXPORTERS: ReadonlyMap<string, Exporter> = new Map([["jsonl", exportJsonl]]);

const FORMATS = [...EXPORTERS.keys()].join(", ");

const HELP = `Usage: isotheme export SNAPSHOT --to FORMAT --out DIR

Writes a snapshot's content for other programs. An earlier export in DIR is replaced; anything else
is left alone.

  --to FORMAT  ${FORMATS}
  --out DIR    folder of the files`;

export const exportCommand: Command = {
  name: "export",
  summary: "write a snapshot's content for other programs",
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseArguments(args, {
    to: { type: "string" },
    out: { type: "string" },
  });
  const snapshot = takeOne(positionals, "snapshot");
  const format = requireOption(values.to, "--to");
  const out = requireOption(values.out, "--out");
  const exporter = EXPORTERS.get(format);
  if (exporter === undefined) {
    throw new IsothemeError("usage", `There is no export to ${format}; there is: ${FORMATS}.`);
  }
  const names = await exporter(snapshot, out);
  printLine(`${out}: ${names.join(", ")}`);
  return 0;
}
