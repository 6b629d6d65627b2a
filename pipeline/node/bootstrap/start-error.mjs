/** Why a start could not go on: one sentence with the remedy, for the person at the terminal. */
export class StartError extends Error {
  /** @override */
  name = "StartError";
}

/**
 * Ends the program by what `main` gives; a StartError as its sentence, with status 1.
 *
 * @param {() => Promise<number>} main gives the exit status
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function describe(error) {
  if (error instanceof StartError) {
    return error.message;
  }
  return error instanceof Error ? error.stack : String(error);
}
