import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

/** Files that are read in ranges, or whose compression would cost more time than it saves here. */
const SENT_AS_IT_IS = /^application\/(?:wasm|octet-stream)\b/;

interface Compressor {
  // A method, for which parameters may be narrower: the types of `compression` name Express's
  // request and response, of which it uses only what Node's own have.
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
}

/** Compresses the answers given in `next`, where the browser takes it and it pays. */
export const compressor: Compressor = {
  handle: compression({
    filter: (request, response) =>
      response.statusCode === 200 &&
      !SENT_AS_IT_IS.test(String(response.getHeader("Content-Type"))) &&
      compression.filter(request, response),
  }),
};
