/** How a run of the program ended, as its exit status tells the shell. */
export type ExitStatus = 0 | 1;

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: how to call it, and each option. */
  readonly help: string;
  /** Does it, given the arguments after its name. Wrong ones throw `usage`: exit status 2. */
  readonly run: (args: readonly string[]) => Promise<ExitStatus>;
}
