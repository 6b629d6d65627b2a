import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { readManifest } from "#pipeline/node/read-manifest.ts";
import { createAppHandler } from "./app-handler.ts";
import { compressor } from "./compress.ts";
import { listen } from "./listen.ts";
import { isLoopbackHost } from "./loopback-host.ts";
import { nameSnapshots } from "./name-snapshots.ts";
import { readRequestPath } from "./request-path.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { sendText } from "./send-text.ts";
import { createSnapshotHandler, SNAPSHOTS_PATH } from "./snapshot-handler.ts";

export interface ServerOptions {
  /** Folder of the built app. */
  readonly appFolder: string;
  /** Snapshot folders, the one shown first in front. */
  readonly snapshotFolders: readonly string[];
  /** Port to listen on; 0 for any that is free; null for the first free one from 4173. */
  readonly port: number | null;
}

/** A server that listens. Stop it with `dispose`. */
export interface IsothemeServer {
  /** `http://127.0.0.1:4173/` */
  readonly address: string;
  readonly dispose: () => Promise<void>;
}

/**
 * Serves the built app with these snapshots, to this machine only. Throws `file-missing` when the
 * app is not built, `address-in-use` when the port is taken, and as readManifest does for a
 * folder that is not a snapshot.
 */
export async function createIsothemeServer(options: ServerOptions): Promise<IsothemeServer> {
  const { appFolder, snapshotFolders, port } = options;
  if (!existsSync(join(appFolder, "index.html"))) {
    throw new IsothemeError(
      "file-missing",
      `${appFolder} holds no built app: run \`npm run build\` first.`,
    );
  }
  for (const folder of snapshotFolders) {
    await readManifest(folder);
  }
  const route = createRouter(options);
  const server = createServer((request, response) => {
    answer(request, response, route);
  });
  const address = await listen(server, port);
  return { address, dispose: () => close(server) };
}

type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

function createRouter({ appFolder, snapshotFolders }: ServerOptions): Route {
  const sendApp = createAppHandler(appFolder);
  const sendSnapshot = createSnapshotHandler(nameSnapshots(snapshotFolders));
  return async (request, response, path) => {
    if (path.startsWith(SNAPSHOTS_PATH)) {
      await sendSnapshot(request, response, path);
    } else {
      sendApp(request, response, path);
    }
  };
}

function answer(request: IncomingMessage, response: ServerResponse, route: Route): void {
  setSecurityHeaders(response);
  if (!isLoopbackHost(request.headers.host)) {
    sendText(response, 403, "This server answers to 127.0.0.1 and localhost only.");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    sendText(response, 405, "This server only hands out files: ask with GET or HEAD.");
    return;
  }
  const path = readRequestPath(request.url);
  if (path === null) {
    sendText(response, 400, "This address is malformed.");
    return;
  }
  compressor.handle(request, response, () => {
    route(request, response, path).catch((error: unknown) => {
      failRequest(response, error);
    });
  });
}

function failRequest(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendText(response, 500, error instanceof Error ? error.message : String(error));
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
