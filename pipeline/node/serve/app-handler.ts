import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { sendText } from "./send-text.ts";

/** Names in this folder carry a digest of their content. */
const HASHED_PATH = /^\/assets\//;

const ICON_PATH = "/favicon.svg";

const FOR_A_DAY = "public, max-age=86400";
const FOR_EVER = "public, max-age=31536000, immutable";

/** Serves the built app: its hashed files for ever, everything else to be asked for again. */
export function createAppHandler(
  appFolder: string,
): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  // `dev` looks files up at each request: the app may be built again while it is served.
  const send = sirv(appFolder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      if (HASHED_PATH.test(path)) {
        response.setHeader("Cache-Control", FOR_EVER);
      } else if (path === ICON_PATH) {
        // Browsers ask for it again at every change of the address, also without a network.
        response.setHeader("Cache-Control", FOR_A_DAY);
      }
    },
  });
  return (request, response, path) => {
    delete request.headers.range; // its files are read whole
    send(request, response, () => {
      sendText(response, 404, `There is no ${path} here.`);
    });
  };
}
