import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { CONTENT_SECURITY_POLICY_HEADER } from "#pipeline/contract/content-security-policy.ts";
import { createIsothemeServer } from "#pipeline/node/serve/create-server.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";

const PAGE = `<!doctype html>${" ".repeat(2000)}`;

interface Site {
  readonly address: string;
  readonly parent: string;
}

/** A served site: a small app and the snapshots `one` and `two`. */
async function serveSite(): Promise<Site> {
  const parent = await makeTemporaryFolder();
  const appFolder = join(parent, "app");
  await mkdir(join(appFolder, "assets"), { recursive: true });
  await writeFile(join(appFolder, "index.html"), PAGE);
  await writeFile(join(appFolder, "assets/engine-a1b2.wasm"), Buffer.alloc(5000));
  await writeFile(join(parent, "secret.txt"), "secret");
  const snapshotFolders = [join(parent, "one"), join(parent, "two")];
  await writeTinySnapshot(join(parent, "one"), "The first");
  await writeTinySnapshot(join(parent, "two"), "The second");
  await writeFile(join(parent, "one/notes.txt"), "mine");
  const server = await createIsothemeServer({ appFolder, snapshotFolders, port: 0 });
  onTestFinished(() => server.dispose());
  return { address: server.address, parent };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a path as it stands, which `fetch` would tidy up first. */
async function ask(
  { address }: Site,
  path: string,
  { method = "GET", headers = {} }: Ask = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return await new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    });
    request.on("error", reject);
    request.end();
  });
}

test("the app, the snapshots' files and their list are served", async () => {
  const site = await serveSite();
  expect((await ask(site, "/")).body.toString()).toBe(PAGE);
  const list: unknown = JSON.parse((await ask(site, "/snapshots/index.json")).body.toString());
  expect(list).toEqual([
    { name: "one", title: "The first", paperCount: 5 },
    { name: "two", title: "The second", paperCount: 5 },
  ]);
  for (const file of ["manifest.json", "map.json", "snapshot.duckdb"]) {
    const { status, body } = await ask(site, `/snapshots/two/${file}`);
    expect(status).toBe(200);
    expect(body.equals(await readFile(join(site.parent, "two", file)))).toBe(true);
  }
});

test("a snapshot that was removed meanwhile is left out of the list", async () => {
  const site = await serveSite();
  await rm(join(site.parent, "two"), { recursive: true });
  const { status, body } = await ask(site, "/snapshots/index.json");
  expect(status).toBe(200);
  expect(JSON.parse(body.toString())).toMatchObject([{ name: "one" }]);
});

test("the first snapshot is the default one", async () => {
  const { body } = await ask(await serveSite(), "/snapshots/default/map.json");
  expect(body.toString()).toContain("The first");
});

test("a snapshot rebuilt meanwhile is served as it is now", async () => {
  const site = await serveSite();
  const before = await ask(site, "/snapshots/two/map.json");
  await writeTinySnapshot(join(site.parent, "two"), "The rebuilt one");
  const after = await ask(site, "/snapshots/two/map.json");
  expect(after.body.toString()).toContain("The rebuilt one");
  expect(after.headers.etag).not.toBe(before.headers.etag);
  const list = await ask(site, "/snapshots/index.json");
  expect(list.body.toString()).toContain("The rebuilt one");
});

test("every answer carries the policy and its fellows, whatever its status", async () => {
  const site = await serveSite();
  const answers = [
    await ask(site, "/"),
    await ask(site, "/snapshots/default/snapshot.duckdb"),
    await ask(site, "/missing"),
    await ask(site, "/", { method: "POST" }),
    await ask(site, "/", { headers: { host: "example.org" } }),
    await ask(site, "/%"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 405, 403, 400]);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      "content-security-policy": CONTENT_SECURITY_POLICY_HEADER,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
  }
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/assets/../../secret.txt",
  "/snapshots/one/../../secret.txt",
  "/snapshots/one/..%2f..%2fsecret.txt",
  "/snapshots/../secret.txt/manifest.json",
  "/snapshots/one/notes.txt",
  "/snapshots/one/",
  "/snapshots/three/map.json",
  "/snapshots/one/map.json/more",
  "//secret.txt",
])("%s leads nowhere", async (path) => {
  const { status, body } = await ask(await serveSite(), path);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toMatch(/^secret|^mine/);
});

describe("parts of the database", () => {
  async function askRange(range: string, headers: Record<string, string> = {}): Promise<Answer> {
    return await ask(await serveSite(), "/snapshots/one/snapshot.duckdb", {
      headers: { range, ...headers },
    });
  }

  test("are sent when asked for, each with its place in the whole", async () => {
    const { status, headers, body } = await askRange("bytes=8-11");
    expect(status).toBe(206);
    expect(body.toString()).toBe("DUCK");
    expect(headers["content-range"]).toMatch(/^bytes 8-11\/\d{6,}$/);
  });

  test("are counted from the end when asked so", async () => {
    const { status, headers, body } = await askRange("bytes=-100");
    expect([status, body.length]).toEqual([206, 100]);
    const [first, last, size] = (headers["content-range"] ?? "").match(/\d+/g)?.map(Number) ?? [];
    expect([first, last]).toEqual([(size ?? 0) - 100, (size ?? 0) - 1]);
  });

  test("of the first byte alone are that byte, which is how DuckDB asks whether ranges are answered", async () => {
    const { status, headers, body } = await askRange("bytes=0-0");
    expect([status, body.length]).toEqual([206, 1]);
    expect(headers["content-range"]).toMatch(/^bytes 0-0\/\d{6,}$/);
  });

  test("beyond its end cannot be had", async () => {
    expect((await askRange("bytes=999999999-")).status).toBe(416);
  });

  test.each(["bytes=9-3", "bytes=a-b", "bytes=0-1,5-6"])(
    "asked for as %s give the whole, and the server goes on",
    async (range) => {
      expect((await askRange(range)).status).toBe(200);
    },
  );

  test("are not sent when the file may have changed since", async () => {
    expect((await askRange("bytes=0-3", { "if-range": '"old"' })).status).toBe(200);
  });

  test("are announced with their size, without a body, to HEAD", async () => {
    const { status, headers, body } = await ask(
      await serveSite(),
      "/snapshots/one/snapshot.duckdb",
      { method: "HEAD", headers: { range: "bytes=0-" } },
    );
    expect([status, body.length]).toEqual([206, 0]);
    expect(Number(headers["content-length"])).toBeGreaterThan(100_000);
  });
});

test("text is compressed, WebAssembly and the database are not", async () => {
  const site = await serveSite();
  const encodingOf = async (path: string) =>
    (await ask(site, path, { headers: { "accept-encoding": "gzip" } })).headers["content-encoding"];
  expect(await encodingOf("/")).toBe("gzip");
  expect(await encodingOf("/snapshots/one/manifest.json")).toBe("gzip");
  expect(await encodingOf("/assets/engine-a1b2.wasm")).toBeUndefined();
  expect(await encodingOf("/snapshots/one/snapshot.duckdb")).toBeUndefined();
});

test("hashed files may be kept for ever, all others are asked for again", async () => {
  const site = await serveSite();
  const cacheOf = async (path: string) => (await ask(site, path)).headers["cache-control"];
  expect(await cacheOf("/assets/engine-a1b2.wasm")).toContain("immutable");
  expect(await cacheOf("/")).toBe("no-cache");
  expect(await cacheOf("/snapshots/one/map.json")).toBe("no-cache");
  expect(await cacheOf("/snapshots/index.json")).toBe("no-store");
  const { etag = "" } = (await ask(site, "/snapshots/one/map.json")).headers;
  const again = await ask(site, "/snapshots/one/map.json", { headers: { "if-none-match": etag } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

describe("starting", () => {
  test("listens on loopback only", async () => {
    expect((await serveSite()).address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("refuses a port in use, and says what to do", async () => {
    const site = await serveSite();
    const port = Number(new URL(site.address).port);
    const options = { appFolder: join(site.parent, "app"), snapshotFolders: [], port };
    await expect(createIsothemeServer(options)).rejects.toMatchObject({ code: "address-in-use" });
    await expect(createIsothemeServer(options)).rejects.toThrow(
      new RegExp(`Port ${port} is in use.*--port`),
    );
  });

  test("without a port takes the next free one", async () => {
    const { parent } = await serveSite();
    const options = { appFolder: join(parent, "app"), snapshotFolders: [], port: null };
    const servers = [await createIsothemeServer(options), await createIsothemeServer(options)];
    const ports = servers.map(({ address }) => Number(new URL(address).port));
    await Promise.all(servers.map((server) => server.dispose()));
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(4173);
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
  });

  test("needs a built app and real snapshots", async () => {
    const { parent } = await serveSite();
    const appFolder = join(parent, "app");
    await expect(
      createIsothemeServer({ appFolder: parent, snapshotFolders: [], port: 0 }),
    ).rejects.toMatchObject({ code: "file-missing" });
    await expect(
      createIsothemeServer({ appFolder, snapshotFolders: [appFolder], port: 0 }),
    ).rejects.toMatchObject({ code: "snapshot-missing" });
  });

  test("and stopping frees the port", async () => {
    const { parent } = await serveSite();
    const options = { appFolder: join(parent, "app"), snapshotFolders: [], port: 0 };
    const server = await createIsothemeServer(options);
    const port = Number(new URL(server.address).port);
    await server.dispose();
    await new Promise<void>((resolve, reject) => {
      const probe = createServer().once("error", reject);
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
    });
  });
});
