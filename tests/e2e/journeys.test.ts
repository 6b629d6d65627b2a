import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findMainKeyword,
  locate,
  type Stage,
  setStage,
  waitForDatabase,
} from "./support/open-page.ts";

const ROOT = resolve(import.meta.dirname, "../..");
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

describe("loading", () => {
  test("draws the map from map.json before the database is asked for", async () => {
    const { page, requests } = await stage.open();
    await waitForDatabase(page);
    const [mapDrawn, databaseAsked] = await page.evaluate(() => [
      performance.getEntriesByName("isotheme:map-drawn")[0]?.startTime ?? Number.NaN,
      Math.min(
        ...performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.includes("duckdb"))
          .map(({ startTime }) => startTime),
      ),
    ]);
    expect(mapDrawn).toBeLessThanOrEqual(databaseAsked!);
    expect(requests.some((url) => url.includes("duckdb-eh"))).toBe(true);
    expect(requests.some((url) => /duckdb-(mvp|coi)/u.test(url))).toBe(false);
    await page.context().close();
  });

  test("asks nothing of any other origin and is asked nothing by its own policy", async () => {
    const { complaints, page, requests } = await stage.open();
    await waitForDatabase(page);
    await page.getByRole("combobox").fill("reward");
    await page.getByRole("option").first().waitFor();
    expect(requests.filter((url) => !url.startsWith(stage.address))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("goes on without a network", async () => {
    const { complaints, page } = await stage.show();
    await page.context().setOffline(true);
    await page.locator(".outline-theme").first().click();
    await expectPanel(page, /papers/u);
    await page.getByRole("combobox").fill("protein");
    await page.getByRole("option").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().setOffline(false);
  });
});

describe("a large database", () => {
  test("is read in parts, not fetched whole", async () => {
    const folder = await mkdtemp(join(tmpdir(), "isotheme-large-"));
    await cp(join(ROOT, "build/snapshots/sample"), folder, { recursive: true });
    await appendFile(join(folder, "snapshot.duckdb"), Buffer.alloc(40 * 1024 * 1024));
    const large = await setStage({ snapshotFolders: [folder] });
    const { complaints, page } = await large.open();
    const statuses: number[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("snapshot.duckdb")) statuses.push(response.status());
    });
    await waitForDatabase(page);
    await page.getByRole("combobox").fill("volleyball");
    await page.getByRole("option", { name: /Volleyball/u }).waitFor();
    expect(statuses.filter((status) => status === 206).length).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await large.dispose();
    await rm(folder, { recursive: true });
  });
});

describe("the map", () => {
  test("lights up on hover and is as before when the pointer leaves", async () => {
    const { page } = await stage.show();
    await page.mouse.move(2, 2);
    const before = await drawnLayers(page);
    const place = await locate(page, await findMainKeyword(stage));
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => drawnLayers(page)).not.toEqual(before);
    await page.mouse.move(2, 2);
    await expect.poll(() => drawnLayers(page)).toEqual(before);
  });

  test("selects what is clicked; the panel shows its papers with the mentions marked", async () => {
    const { page } = await stage.show();
    const place = await locate(page, "reinforcement-learning");
    await page.mouse.click(place.x, place.y);
    await page.waitForURL(/keyword=reinforcement-learning/u);
    await page.getByRole("heading", { name: "reinforcement learning", exact: true }).waitFor();
    const mark = page.locator("mark").first();
    await mark.waitFor();
    expect(await mark.textContent()).toMatch(/reinforcement.learning|RL/iu);
  });

  test("can be moved by keyboard, and its rest is in the address", async () => {
    const { page } = await stage.show();
    await page.getByRole("application").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/camera=/u);
    await page.keyboard.press("0");
    await page.waitForURL((url) => !url.searchParams.has("camera"));
  });
});

describe("the search", () => {
  test("finds by three letters, selects by arrow and Enter, and the map follows", async () => {
    const { page } = await stage.show();
    await page.keyboard.press("/");
    await page.keyboard.type("prot");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/[?&](theme|keyword|paper)=/u);
    await page.waitForURL((url) => !url.searchParams.has("q"));
  });

  test("finds papers by their words and says when nothing is found", async () => {
    const { page } = await stage.show();
    await page.getByRole("combobox").fill("volleyball");
    await page.getByRole("option", { name: /Mastering Multi-Drone Volleyball/u }).click();
    await page.waitForURL(/paper=/u);
    await page
      .getByRole("heading", { name: /Mastering Multi-Drone Volleyball/u })
      .first()
      .waitFor();
    await page.getByRole("combobox").fill("zzzzqq");
    await page
      .getByText(/nothing|no (theme|keyword|match)/iu)
      .first()
      .waitFor();
  });
});

describe("the filter", () => {
  test("by time: the thumbs move by keyboard, and counts and address follow", async () => {
    const { page } = await stage.show();
    const thumb = page.getByRole("slider", { name: "First month" });
    await thumb.focus();
    for (let i = 0; i < 16; i++) await page.keyboard.press("PageUp");
    await page.waitForURL(/from=20/u);
    await page
      .getByText(/[1-9]\d? of 98 papers/u)
      .first()
      .waitFor();
  });

  test("by theme and time together, with undated papers shown or hidden", async () => {
    const { page } = await stage.show("?themes=1&from=2025-01&undated=no");
    const words = page.getByText(/\d+ of 98 papers/u).first();
    await words.waitFor();
    const without = await words.textContent();
    await page
      .getByRole("switch", { name: /undated/iu })
      .first()
      .click();
    await page.waitForURL((url) => !url.searchParams.has("undated"));
    await expect.poll(() => words.textContent()).toMatch(/of 98 papers/u);
    expect(without).toMatch(/of 98 papers/u);
  });
});

describe("the address", () => {
  test("opens the same view in a fresh browser", async () => {
    const first = await stage.show();
    await first.page.locator(".outline-theme").nth(1).click();
    await first.page.waitForURL(/theme=/u);
    await first.page.getByRole("application").focus();
    await first.page.keyboard.press("+");
    await first.page.waitForURL(/camera=/u);
    const link = first.page.url();
    const heading = await panelHeading(first.page);
    const keyword = await findMainKeyword(stage);
    const place = await locate(first.page, keyword);
    const second = await stage.open(link);
    await waitForDatabase(second.page);
    expect(second.page.url()).toBe(link);
    await expect.poll(() => panelHeading(second.page)).toBe(heading);
    const again = await locate(second.page, keyword);
    expect(Math.abs(again.x - place.x)).toBeLessThan(2);
    expect(Math.abs(again.y - place.y)).toBeLessThan(2);
    await second.page.context().close();
  });

  test("goes back and forward through the choices", async () => {
    const { page } = await stage.show();
    const themes = page.locator(".outline-theme");
    const name = (await themes.nth(0).locator(".outline-name").textContent()) ?? "";
    await themes.nth(0).click();
    await page.waitForURL(/theme=\d/u);
    await expect.poll(() => panelHeading(page)).toContain(name);
    const first = await panelHeading(page);
    await themes.nth(2).click();
    await expect.poll(() => panelHeading(page)).not.toBe(first);
    await page.goBack();
    await expect.poll(() => panelHeading(page)).toBe(first);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.goForward();
    await expect.poll(() => panelHeading(page)).toBe(first);
  });

  test("that makes no sense shows the whole map, not an error", async () => {
    const { complaints, page } = await stage.open("?theme=x&from=yesterday&camera=1,2&colour=é");
    await waitForDatabase(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** What the map's islands and labels look like: the layers that are drawn without WebGL. */
function drawnLayers(page: StagePage): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("canvas"))
      .filter((canvas) => canvas.getContext("2d") !== null)
      .map((canvas) => canvas.toDataURL()),
  );
}

type StagePage = Awaited<ReturnType<Stage["open"]>>["page"];

async function panelHeading(page: StagePage): Promise<string | null> {
  return page.getByRole("complementary").getByRole("heading").first().textContent();
}

async function expectPanel(page: StagePage, text: RegExp): Promise<void> {
  await page.getByRole("complementary").getByText(text).first().waitFor();
}
