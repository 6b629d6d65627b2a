import { IsothemeError } from "#pipeline/contract/errors.ts";
import { buildCommand } from "./commands/build.ts";
import type { Command } from "./commands/command.ts";
import { exportCommand } from "./commands/export.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { serveCommand } from "./commands/serve.ts";
import { verifyCommand } from "./commands/verify.ts";
import { printLine, tell } from "./print.ts";
import { PROGRAM } from "./program.ts";
import { toSentence } from "./to-sentence.ts";

const COMMANDS: readonly Command[] = [
  buildCommand,
  inspectCommand,
  exportCommand,
  verifyCommand,
  serveCommand,
];

const HELP = `Usage: isotheme <command> [arguments]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`).join("\n")}

isotheme <command> --help tells more; isotheme --version prints the version.`;

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Runs the program with these arguments and gives its exit status: 0 done, 1 could not do it, 2
 * wrong usage. Data goes to standard output, everything else to standard error.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  const command = COMMANDS.find(({ name }) => name === first);
  if (command !== undefined) {
    return await runCommand(command, rest);
  }
  const answer = new Map([
    ["--help", HELP],
    ["-h", HELP],
    ["help", HELP],
    ["--version", PROGRAM.version],
  ]).get(first ?? "");
  if (answer !== undefined) {
    printLine(answer);
    return DONE;
  }
  tell(first === undefined ? HELP : `There is no command ${first}.\n\n${HELP}`);
  return WRONG_USAGE;
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    printLine(command.help);
    return DONE;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof IsothemeError && error.code === "usage") {
      tell(`${error.message}\n\n${command.help}`);
      return WRONG_USAGE;
    }
    tell(toSentence(error));
    return FAILED;
  }
}
