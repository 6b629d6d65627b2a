import type { MessagePort } from "node:worker_threads";
import {
  type TaskAnswer,
  type TaskRequest,
  toFailure,
} from "#pipeline/node/tasks/task-messages.ts";
import { createDatabaseFile, type DatabaseFile } from "./database-file.ts";
import type { PackedRows } from "./packed-rows.ts";

/** What the thread that writes a database is asked for, in this order. */
export type DatabaseRequest =
  | { readonly kind: "create"; readonly path: string }
  | { readonly kind: "append"; readonly rows: PackedRows }
  | { readonly kind: "close" };

/** Writes a database as it is asked to through a port, one request after the other. */
export function serveDatabase(port: MessagePort): void {
  let file: DatabaseFile | null = null;
  let last = Promise.resolve();
  const handle = async (request: DatabaseRequest): Promise<void> => {
    switch (request.kind) {
      case "create":
        file = await createDatabaseFile(request.path);
        break;
      case "append":
        await file?.append(request.rows);
        break;
      case "close":
        await file?.close();
        break;
    }
  };
  port.on("message", (message: TaskRequest<DatabaseRequest>) => {
    if (message.kind !== "run") return;
    const { input, job } = message;
    last = last.then(async () => {
      port.postMessage(await answer(job, handle(input)));
    });
  });
}

async function answer(job: number, work: Promise<void>): Promise<TaskAnswer<undefined>> {
  try {
    await work;
    return { job, failure: null, output: undefined };
  } catch (error) {
    return { job, failure: toFailure(error) };
  }
}
