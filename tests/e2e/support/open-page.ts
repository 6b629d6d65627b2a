import { join, resolve } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import * as v from "valibot";
import { onTestFailed } from "vitest";
import { mapFileSchema } from "#pipeline/contract/map-file.ts";
import { createIsothemeServer, type IsothemeServer } from "#pipeline/node/serve/create-server.ts";
import type { MapProbe } from "#src/features/map/map-probe.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const WIDE = { width: 1440, height: 900 };
const SAMPLE_SNAPSHOT = join(ROOT, "build/snapshots/sample");

/** A page in a fresh browser context, with all that went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, violations of the security policy. */
  readonly complaints: string[];
  /** Every address requested, in order. */
  readonly requests: string[];
}

/** The served product and a browser, for one file of tests. */
export interface Stage {
  readonly address: string;
  /** Opens `path` (such as `?theme=1`) in a context of its own. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  /**
   * Shows the view `search` in a page that stays open from test to test, its database answering: a
   * tenth of the time that a page of its own takes. What no address holds (a tool in hand, what is
   * unfolded, columns) stays as the last test left it, so a test that is about that opens a page.
   * Complaints and requests are those since this call. Other `options` (but for the size of the
   * window), or a test that failed, bring a fresh page.
   */
  readonly show: (search?: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  readonly dispose: () => Promise<void>;
}

interface StageOptions {
  readonly snapshotFolders?: readonly string[];
  readonly browserArguments?: readonly string[];
  /** The browser as readers have it, for what is measured: it is slower to start. */
  readonly isMeasured?: boolean;
}

/** Serves the built app with these snapshots (the sample when none is named) and starts Chromium. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const server = await createIsothemeServer({
    appFolder: join(ROOT, "build/app"),
    snapshotFolders: options.snapshotFolders ?? [SAMPLE_SNAPSHOT],
    port: 0,
  });
  const frugal = options.isMeasured === true ? [] : FRUGAL;
  const browser = await launch([...frugal, ...(options.browserArguments ?? [])]);
  const open: Stage["open"] = (path = "", contextOptions = {}) =>
    openPage(browser, server, path, contextOptions);
  return {
    address: server.address,
    open,
    show: keepPage(open),
    dispose: async () => {
      await browser.close();
      await server.dispose();
    },
  };
}

interface KeptPage extends OpenedPage {
  /** The options it was opened with, as text. */
  readonly kind: string;
}

function keepPage(open: Stage["open"]): Stage["show"] {
  let kept: KeptPage | null = null;

  async function drop(): Promise<void> {
    await kept?.page.context().close();
    kept = null;
  }

  return async (search = "", options = {}) => {
    onTestFailed(drop);
    const { viewport = WIDE, ...others } = options;
    const kind = JSON.stringify(others);
    if (kept?.kind !== kind) await drop();
    if (kept === null) {
      kept = { ...(await open(search, options)), kind };
      await waitForDatabase(kept.page);
      return kept;
    }
    const { complaints, page, requests } = kept;
    if (viewport !== null) await page.setViewportSize(viewport);
    await page.mouse.move(0, 0);
    await visit(page, search);
    [complaints.length, requests.length] = [0, 0];
    return kept;
  };
}

/** What a test asks once costs more to optimise, or to compile unasked, than to run. */
const FRUGAL = [
  "--js-flags=--liftoff-only --wasm-lazy-compilation",
  // Software draws as well in the browser's own process, and starts sooner.
  "--in-process-gpu",
  "--disable-extensions",
  "--disable-component-extensions-with-background-pages",
];

/** Starts Chromium as readers have it: the one that CHROME_PATH names, or the system's. */
export function launch(browserArguments: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      ...browserArguments,
    ],
  });
}

async function openPage(
  browser: Browser,
  server: IsothemeServer,
  path: string,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: WIDE,
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    // The software renderer of a machine without a graphics card comments on its own speed.
    if (message.text().includes("GL Driver Message")) return;
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      reportError(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.goto(new URL(path, server.address).href);
  return { page, complaints, requests };
}

/** Waits until the map is drawn. */
export async function waitForMap(page: Page): Promise<void> {
  await page.waitForFunction(() => "isothemeMap" in window);
}

/** Waits until the database answers: the newest papers, or the papers of the selection, are listed. */
export async function waitForDatabase(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName("isotheme:first-answer").length > 0,
    undefined,
    { timeout: 30_000 },
  );
}

/**
 * Shows another view in the page that is open, as back and forward would: much sooner than loading
 * the page again, for the database goes on.
 */
export async function visit(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, "", address === "" ? location.pathname : address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, search);
  // The view is drawn by the next frame; what it then waits for from the database is marked.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await page.waitForFunction(() => document.querySelector('.waiting, [aria-busy="true"]') === null);
}

/** Key of the keyword that matters most on the map of the first snapshot, of those that have links. */
export async function findMainKeyword({ address }: Stage): Promise<string> {
  const response = await fetch(new URL("snapshots/default/map.json", address));
  const { keywords, links } = v.parse(mapFileSchema, await response.json());
  const linked = new Set<number>();
  for (const [source, target] of links) linked.add(source).add(target);
  const keyword = keywords.find(({ id }) => linked.has(id));
  if (keyword === undefined) throw new Error("No keyword on the map has links.");
  return keyword.key;
}

/** Where a keyword is drawn, in pixels of the window, once the map has taken the size of its room. */
export async function locate(page: Page, keywordKey: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(async (key): Promise<ReturnType<MapProbe["locate"]>> => {
    for (let before = ""; ; ) {
      // A frame hears of the new size, the next one draws with it.
      for (let frame = 0; frame < 2; frame++) {
        await new Promise((done) => requestAnimationFrame(done));
      }
      const now = window.isothemeMap?.locate(key) ?? null;
      if (JSON.stringify(now) === before) return now;
      before = JSON.stringify(now);
    }
  }, keywordKey);
  if (place === null) throw new Error(`${keywordKey} is not on the map`);
  return place;
}
