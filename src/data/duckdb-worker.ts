import workerAddress from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { toAbsolute } from "#src/lib/to-absolute.ts";

/** The worker that DuckDB will run in. */
export interface DuckdbWorker {
  readonly worker: Worker;
  /** Rejects when the worker's script cannot be loaded or fails. */
  readonly failure: Promise<never>;
}

/**
 * Starts the worker by itself, before the code that talks to it has come: its script is large,
 * and is read while the page is still busy drawing.
 */
export function startDuckdbWorker(): DuckdbWorker {
  const worker = new Worker(toAbsolute(workerAddress));
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(`The database's worker failed: ${event.message}`));
    });
  });
  // Whoever waits for the database sees the failure; until then it is not an unhandled one.
  failure.catch(() => undefined);
  return { worker, failure };
}
