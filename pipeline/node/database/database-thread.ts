import { startThread } from "#pipeline/node/tasks/start-thread.ts";
import type { DatabaseFile } from "./database-file.ts";
import type { DatabaseRequest } from "./serve-database.ts";

const PROGRAM = new URL("./start-database-worker.mjs", import.meta.url);

/** Blocks on their way: enough that the thread never waits, few enough that they take no memory. */
const MOST_BLOCKS = 3;

/** A thread does one round: the writing of one database. */
const ROUND = 1;

/**
 * Like createDatabaseFile, but written by a thread of its own: `append` is done when there is room for
 * more, and what goes wrong with a block is thrown by a later call.
 */
export function startDatabaseThread(path: string): DatabaseFile {
  const thread = startThread(PROGRAM);
  const blocks: Promise<void>[] = [];
  const ask = (request: DatabaseRequest): Promise<void> => {
    const done = thread.run<void>(ROUND, request);
    // It is waited for in its turn; until then its failure is nobody's.
    done.catch(() => {});
    return done;
  };
  blocks.push(ask({ kind: "create", path }));
  return {
    append: async (rows) => {
      blocks.push(ask({ kind: "append", rows }));
      if (blocks.length > MOST_BLOCKS) await blocks.shift();
    },
    close: async () => {
      await Promise.all([...blocks, ask({ kind: "close" })]);
    },
    dispose: thread.stop,
  };
}
