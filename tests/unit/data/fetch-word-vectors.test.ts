import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { WORD_VECTOR_FILES } from "#pipeline/vectors/read-word-vectors.ts";
import { fetchWordVectors } from "#src/data/fetch-word-vectors.ts";
import { tinyVectorFiles, tinyWordVectors } from "#tests/support/tiny-word-vectors.ts";

const ROWS = { agent: [1, 0], reward: [0, 1] };
let close = (): void => {};
afterEach(() => close());

/** Serves the files under /vectors/, and a start page with status 200 everywhere else. */
async function serve(): Promise<string> {
  const files = tinyVectorFiles(ROWS);
  const byPath = new Map([
    [`/vectors/${WORD_VECTOR_FILES.vocabulary}`, files.vocabulary],
    [`/vectors/${WORD_VECTOR_FILES.vectors}`, files.vectors],
    [`/vectors/${WORD_VECTOR_FILES.scales}`, files.scales],
    [`/vectors/${WORD_VECTOR_FILES.usual}`, files.usual],
  ]);
  const server = createServer((request, response) => {
    const bytes = byPath.get(request.url ?? "");
    if (bytes === undefined) response.setHeader("content-type", "text/html");
    response.end(bytes ?? "<!doctype html>");
  });
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

test("the page reads the same word vectors as the command line", async () => {
  expect(await fetchWordVectors(`${await serve()}/vectors/`)).toEqual(tinyWordVectors(ROWS));
});

test("a host that has none gives none, even one that answers with its start page", async () => {
  expect(await fetchWordVectors(`${await serve()}/elsewhere/`)).toBeNull();
});
