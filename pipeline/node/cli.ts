import { hasErrorCode } from "./error-code.ts";
import { runCommandLine } from "./run-command-line.ts";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    // Whoever reads us has read enough, as `head` has; that is no failure.
    if (!hasErrorCode(error, "EPIPE")) {
      throw error;
    }
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2));
