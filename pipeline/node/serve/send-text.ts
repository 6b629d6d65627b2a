import type { ServerResponse } from "node:http";

/** Ends an answer with a line of text, which is never kept in a cache. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, { text: `${text}\n`, type: "text/plain; charset=utf-8" });
}

/** Ends an answer with a value as JSON, which is never kept in a cache. */
export function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, { text: JSON.stringify(value), type: "application/json" });
}

function send(
  response: ServerResponse,
  status: number,
  { text, type }: { readonly text: string; readonly type: string },
): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(text));
  response.end(text);
}
