import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  findMainKeyword,
  locate,
  type Stage,
  setStage,
  waitForDatabase,
  waitForMap,
} from "./support/open-page.ts";

const PAPER_COUNT = 98;

let stage: Stage;
let keyword: string;

beforeAll(async () => {
  stage = await setStage();
  keyword = await findMainKeyword(stage);
});

afterAll(() => stage.dispose());

/** The choice of the look menu, as its radio button. */
function choiceOf(page: Page, group: string, name: string): ReturnType<Page["locator"]> {
  const choices = page.getByRole("menu").getByRole("group", { name: group });
  return choices.getByRole("menuitemradio", { name, exact: true });
}

/** Chooses in the look menu by key and closes it. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  await page.getByRole("button", { name: "Look" }).press("Enter");
  await choiceOf(page, group, name).press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}

async function waitForDot(page: Page, key: string, isThere: boolean): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) => (window.isothemeMap?.locate(name) !== null) === wanted,
    [key, isThere] as const,
  );
}

/** The islands as they are painted now. */
function pictureIslands(page: Page): Promise<string> {
  return page
    .locator(".map-canvas .map-layer canvas")
    .first()
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ""));
}

async function legend(page: Page): Promise<string> {
  return (await page.locator(".map-legend").textContent()) ?? "";
}

function searchOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

test("papers take the places of keywords: islands stay, a paper can be clicked, the address tells it", async () => {
  const { complaints, page } = await stage.show();
  const islands = await pictureIslands(page);
  await page.locator(".map-legend-title").click();
  expect(await legend(page)).toContain("keywords from 98 papers");

  await choose(page, "Dots", "Papers");
  await waitForDot(page, keyword, false);
  expect(await pictureIslands(page)).toBe(islands);
  expect(await legend(page)).toContain(`Dots: ${PAPER_COUNT} papers, each near its keywords`);
  expect(searchOf(page).get("dots")).toBe("paper");
  expect(searchOf(page).get("camera")).toBeNull();

  await page.locator(".paper-line button").first().click();
  await page.waitForURL(/paper=/u);
  const paper = searchOf(page).get("paper") ?? "";
  await waitForDot(page, paper, true);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has("paper"));
  const { x, y } = await locate(page, paper);
  await page.mouse.click(x, y);
  await page.waitForURL(/paper=/u);
  expect(complaints).toEqual([]);
});

test("colour and size by a measure say so in the legend, survive a reload and can be undone by back", async () => {
  const { complaints, page } = await stage.open("?dots=paper&colour=mean-date");
  await waitForDatabase(page);
  await waitForDot(page, keyword, false);
  const title = page.locator(".map-legend-title");
  await title.getByText("Date").waitFor();
  expect(await title.textContent()).toMatch(/to \w{3} \d{4}\w{3} 2025/u);
  await title.click();
  expect(await legend(page)).toMatch(/Hollow: undated \(6 of 98 papers\)/u);

  await choose(page, "Colour", "Trend");
  await title.getByText("as all papers").waitFor();
  expect(await legend(page)).toMatch(/more of the papers with one of its keywords are from after/u);
  await page.reload();
  await waitForMap(page);
  await title.getByText("as all papers").waitFor();
  expect(searchOf(page).get("colour")).toBe("trend");

  await page.goBack();
  await title.getByText("Date").waitFor();
  await choose(page, "Dots", "Keywords");
  await waitForDot(page, keyword, true);
  await title.getByText("Mean date").waitFor();
  await choose(page, "Size", "Comments");
  await title.click();
  await page.getByText(/^Size: mean comments of the papers with the keyword/u).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a keyword that is selected on the map of papers does not move the camera by the switch", async () => {
  const { page } = await stage.show(`?keyword=${encodeURIComponent(keyword)}`);
  const islands = await pictureIslands(page);
  await choose(page, "Dots", "Papers");
  await waitForDot(page, keyword, false);
  await choose(page, "Dots", "Keywords");
  await waitForDot(page, keyword, true);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  expect(await pictureIslands(page)).toBe(islands);
  expect(searchOf(page).get("camera")).toBeNull();
});

test("without the database the map keeps its keywords and says why", async () => {
  const { page } = await stage.open();
  await waitForMap(page);
  await page.route("**/snapshot.duckdb", (route) => route.abort());
  await page.goto(new URL("?dots=paper", stage.address).href);
  await waitForMap(page);
  const notice = page.locator(".map-notice");
  await notice.getByText(/could not be read from the database/u).waitFor({ timeout: 60_000 });
  expect(await page.evaluate((key) => window.isothemeMap?.locate(key), keyword)).not.toBeNull();
  await page.goto(new URL("?colour=trend", stage.address).href);
  await notice.getByText(/dates and comments could not be read/u).waitFor({ timeout: 60_000 });
  await page.context().close();
});
