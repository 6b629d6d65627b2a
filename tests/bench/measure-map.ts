import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import sirv from "sirv";
import * as v from "valibot";
import { build } from "vite";
import { tell } from "#pipeline/node/print.ts";
import { launch } from "#tests/e2e/support/open-page.ts";
import { makeMapOfSize } from "./map-of-size.ts";
import { type MapTimes, mapTimesSchema } from "./map-page/map-times.ts";

/** What a map of so many dots costs, with ours and with plain sigma. */
export interface MapCosts {
  readonly size: number;
  readonly ours: MapTimes;
  readonly plain: MapTimes;
}

const ROOT = resolve(import.meta.dirname, "../..");
const OUT = join(ROOT, "build/bench-map");
/** Acts of each kind on a map of at most so many dots: without a graphics card each takes seconds. */
const ROUNDS: readonly { readonly upTo: number; readonly rounds: number }[] = [
  { upTo: 1000, rounds: 9 },
  { upTo: 10_000, rounds: 7 },
  { upTo: Infinity, rounds: 3 },
];

/** Builds the page of the benchmark, and measures maps of these sizes in fresh browsers. */
export async function* measureMaps(sizes: readonly number[]): AsyncGenerator<MapCosts> {
  await build({
    configFile: false,
    logLevel: "error",
    root: join(import.meta.dirname, "map-page"),
    base: "./",
    build: { outDir: OUT, emptyOutDir: true },
  });
  for (const size of sizes) {
    await mkdir(join(OUT, String(size)));
    await writeFile(join(OUT, String(size), "map.json"), JSON.stringify(makeMapOfSize(size)));
  }
  const { address, server } = await serve();
  try {
    for (const size of sizes) yield await measure(address, size);
  } finally {
    server.close();
  }
}

async function measure(address: string, size: number): Promise<MapCosts> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("console", (message) => {
    if (message.type() === "error") tell(message.text());
  });
  page.on("pageerror", (error) => tell(error.message));
  await page.goto(address);
  await page.waitForFunction(() => "measureMap" in window);
  const times = await page.evaluate(([map, rounds]) => window.measureMap(map, rounds), [
    `${size}/map.json`,
    ROUNDS.find(({ upTo }) => size <= upTo)?.rounds ?? 1,
  ] as const);
  await browser.close();
  return { size, ...v.parse(v.object({ ours: mapTimesSchema, plain: mapTimesSchema }), times) };
}

async function serve(): Promise<{ readonly address: string; readonly server: Server }> {
  const answer = sirv(OUT, { dev: true });
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${bound.port}/`, server };
}
