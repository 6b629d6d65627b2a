import { existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { DATABASE_FILE, SNAPSHOT_FILES } from "#pipeline/contract/snapshot-files.ts";
import { readManifest } from "#pipeline/node/read-manifest.ts";
import { DEFAULT_SNAPSHOT, type NamedSnapshot } from "./name-snapshots.ts";
import { toPlainRange } from "./plain-range.ts";
import { asksFirstByte, sendFirstByte } from "./send-first-byte.ts";
import { sendJson, sendText } from "./send-text.ts";

/** Answers a request for a decoded path below `/snapshots/`. */
export type PathHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void>;

export const SNAPSHOTS_PATH = "/snapshots/";

/**
 * Serves the three files of each snapshot, and nothing else of its folder, under
 * `/snapshots/NAME/`; the first one also under `/snapshots/default/`; and their list as
 * `/snapshots/index.json`. Files are looked up at each request: a snapshot may be rebuilt meanwhile.
 */
export function createSnapshotHandler(snapshots: readonly NamedSnapshot[]): PathHandler {
  const folders = new Map(snapshots.map(({ name, folder }) => [name, folder]));
  const [first] = snapshots;
  if (first !== undefined) {
    folders.set(DEFAULT_SNAPSHOT, first.folder);
  }
  const senders = new Map(
    [...folders.values()].map((folder) => [folder, sirv(folder, { dev: true, etag: true })]),
  );
  return async (request, response, path) => {
    const [name = "", file = "", ...rest] = path.slice(SNAPSHOTS_PATH.length).split("/");
    if (name === "index.json" && file === "") {
      sendJson(response, await listSnapshots(snapshots));
      return;
    }
    const folder = folders.get(name);
    const send = senders.get(folder ?? "");
    if (
      folder === undefined ||
      send === undefined ||
      rest.length > 0 ||
      !SNAPSHOT_FILES.includes(file)
    ) {
      sendText(response, 404, `There is no ${path} here.`);
      return;
    }
    const filePath = join(folder, file);
    prepare(request, response, filePath);
    if (asksFirstByte(request) && existsSync(filePath)) {
      await sendFirstByte(response, filePath);
      return;
    }
    request.url = `/${file}`;
    send(request, response, () => {
      sendText(response, 404, `The snapshot ${name} has no ${file}.`);
    });
  };
}

/** Name, title and number of papers of each snapshot that can be read now, from its manifest. */
async function listSnapshots(snapshots: readonly NamedSnapshot[]): Promise<unknown[]> {
  const lists = await Promise.all(
    snapshots.map(async ({ name, folder }) => {
      const manifest = await readManifest(folder).catch(() => null);
      return manifest === null
        ? []
        : [{ name, title: manifest.title, paperCount: manifest.counts.papers }];
    }),
  );
  return lists.flat();
}

function prepare(request: IncomingMessage, response: ServerResponse, path: string): void {
  if (path.endsWith(DATABASE_FILE)) {
    response.setHeader("Content-Type", "application/octet-stream");
  }
  const { range } = request.headers;
  if (range === undefined) {
    return;
  }
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (asksFirstByte(request)) {
    return;
  }
  // Our entity tags are weak, and `If-Range` never matches a weak one: the whole file is due.
  const plain = request.headers["if-range"] === undefined ? toPlainRange(range, size) : null;
  if (plain === null) {
    delete request.headers.range;
  } else {
    request.headers.range = plain;
  }
}
