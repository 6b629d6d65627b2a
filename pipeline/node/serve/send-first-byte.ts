import { open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Whether a request asks for the first byte alone: how DuckDB finds out that ranges are answered. */
export function asksFirstByte({ headers, method }: IncomingMessage): boolean {
  // sirv takes a last byte of 0 for none and would send the whole file.
  return method === "GET" && headers.range === "bytes=0-0" && headers["if-range"] === undefined;
}

/** Answers with the first byte of a file, as RFC 9110 (15.3.7) has it. Throws when it cannot be read. */
export async function sendFirstByte(response: ServerResponse, path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
    response.writeHead(206, {
      "Accept-Ranges": "bytes",
      "Content-Range": `bytes 0-0/${size}`,
      "Content-Length": buffer.length,
    });
    response.end(buffer);
  } finally {
    await file.close();
  }
}
