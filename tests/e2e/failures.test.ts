import { cp, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, test } from "vitest";
import { type Stage, setStage, waitForDatabase } from "./support/open-page.ts";

const SAMPLE = resolve(import.meta.dirname, "../../build/snapshots/sample");
let folder = "";
let stage: Stage | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isotheme-broken-"));
});

afterEach(async () => {
  await stage?.dispose();
  stage = null;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of the sample snapshot that `damage` has been at. */
async function stageWith(
  name: string,
  damage: (snapshot: string) => Promise<void>,
): Promise<Stage> {
  const snapshot = join(folder, name);
  await cp(SAMPLE, snapshot, { recursive: true });
  stage = await setStage({ snapshotFolders: [snapshot] });
  // After the server has looked at it: what breaks later must be told by the page.
  await damage(snapshot);
  return stage;
}

test("no snapshot: the page says so in words", async () => {
  stage = await setStage();
  const { page } = await stage.open("?snapshot=nowhere");
  await page
    .getByRole("alert")
    .getByText(/snapshot/iu)
    .first()
    .waitFor();
  await page.getByText("snapshot-missing").first().waitFor();
});

test("a snapshot of another version: the page says what to do", async () => {
  const { open } = await stageWith("version", (snapshot) =>
    writeFile(join(snapshot, "map.json"), '{"format":"isotheme-map","version":99}'),
  );
  const { page } = await open();
  await page.getByText("snapshot-version").first().waitFor();
});

test("a damaged map: the page says that it is damaged", async () => {
  const { open } = await stageWith("map", (snapshot) => truncate(join(snapshot, "map.json"), 5000));
  const { page } = await open();
  await page.getByText("snapshot-damaged").first().waitFor();
});

test("a damaged database: the map stays, a notice says what does not work", async () => {
  const { open } = await stageWith("database", (snapshot) =>
    truncate(join(snapshot, "snapshot.duckdb"), 20_000),
  );
  const { page } = await open();
  await page.getByRole("application").waitFor();
  await page
    .getByRole("button", { name: /try again/iu })
    .first()
    .waitFor({ timeout: 30_000 });
  const theme = page.locator(".outline-theme").first();
  const name = (await theme.locator(".outline-name").textContent()) ?? "";
  await theme.click();
  await page.waitForURL(/theme=\d/u);
  await page.getByRole("heading", { name }).waitFor();
});

test("no WebGL: the map is drawn without it, a notice says so, and everything works", async () => {
  stage = await setStage({ browserArguments: ["--disable-3d-apis"] });
  const { page } = await stage.open();
  await waitForDatabase(page);
  await page.getByText(/Drawn without WebGL/u).waitFor();
  await page.getByRole("application", { name: /map/iu }).waitFor();
  await page.getByRole("combobox").fill("volleyball");
  await page.getByRole("option", { name: /Volleyball/u }).click();
  await page.waitForURL(/paper=/u);
});
