import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stage, setStage, waitForDatabase, waitForMap } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

function camera(page: Page): string | null {
  return new URL(page.url()).searchParams.get("camera");
}

test("going back while the camera flies leaves the address as it was sent", async () => {
  const { page } = await stage.open("?camera=0.15,0.5,0.25", { reducedMotion: "no-preference" });
  await waitForDatabase(page);
  const themes = page.getByRole("navigation", { name: "Themes" });
  await themes.locator(".outline-theme").last().click();
  await page.waitForURL(/theme=/u);
  await page.evaluate(() => history.back());
  await page.waitForURL((url) => !url.searchParams.has("theme"));
  // A camera that had gone on would have come to rest, and told so, by the time these are done.
  await page.getByRole("application").focus();
  for (let step = 0; step < 60; step += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  expect(camera(page)).toBe("0.15,0.5,0.25");
  await page.context().close();
});

test("a camera far from the map is brought to it, and the address says where it is", async () => {
  const { page } = await stage.open("?camera=900,900,1");
  await page.waitForURL((url) => !url.search.includes("900"));
  await page.goto(new URL("?camera=0.5,0.5,500", stage.address).href);
  await page.waitForURL((url) => !url.search.includes("500"));
  await page.context().close();
});

test("a filter beyond all papers is told as it was asked for", async () => {
  const { page } = await stage.show("?from=2030-01");
  const words = page.getByRole("region", { name: "Time" }).locator(".time-words");
  await words.getByText(/^From Jan 2030, 6 of 98 papers/u).waitFor();
});

test("the arrows go along the zoom buttons the way they stand", async () => {
  const { page } = await stage.show();
  const zoomOut = page.getByRole("button", { name: "Zoom out" });
  await page.getByRole("button", { name: "Zoom in" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => zoomOut.evaluate((button) => document.activeElement === button))
    .toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('[role="toolbar"][aria-orientation="horizontal"]', { has: zoomOut }).waitFor();
  await page.getByRole("button", { name: "Zoom in" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => zoomOut.evaluate((button) => document.activeElement === button))
    .toBe(true);
});

test("magnified four times, the whole zoom bar can be seen on the map", async () => {
  const { page } = await stage.show("", { viewport: { width: 320, height: 256 } });
  const map = await page.locator(".app-map").boundingBox();
  const controls = await page.locator(".map-controls").boundingBox();
  expect(map?.height).toBeGreaterThanOrEqual(200);
  expect(controls?.y).toBeGreaterThan(map?.y ?? Number.POSITIVE_INFINITY);
  const isScrollable = await page
    .locator(".app-shell")
    .evaluate((shell) => shell.scrollHeight > shell.clientHeight);
  expect(isScrollable).toBe(true);
});

test("magnified twice, the filter bar names the themes it filters to", async () => {
  const { page } = await stage.show("?themes=1,2&from=2024-01", {
    viewport: { width: 720, height: 450 },
  });
  const label = page.locator(".filter-themes-label");
  await label.waitFor();
  expect(await label.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test("in high contrast, swatches keep their colours and the switch shows its state", async () => {
  const { page } = await stage.open("", { forcedColors: "active" });
  await waitForMap(page);
  const swatches = page.locator(".outline-swatch");
  await swatches.first().waitFor();
  const grounds = await swatches.evaluateAll((all) =>
    all.slice(0, 3).map((swatch) => getComputedStyle(swatch).backgroundColor),
  );
  expect(new Set(grounds).size).toBe(3);
  const toggle = page.getByRole("switch");
  const groundOfSwitch = (): Promise<string> =>
    toggle.evaluate((element) => getComputedStyle(element).backgroundColor);
  const on = await groundOfSwitch();
  await toggle.click();
  await expect.poll(groundOfSwitch).not.toBe(on);
  await page.context().close();
});

test("a choice made while the map takes another size does not break the page", async () => {
  const { page, complaints } = await stage.show();
  await page.evaluate(() => {
    const map = document.querySelector(".map-canvas");
    const views = ["?theme=2", "?", "?themes=1", "?theme=3&themes=3"];
    // Told between the change of size and the frame that draws it.
    const observer = new ResizeObserver(() => {
      for (const view of views) {
        history.pushState(null, "", view);
        dispatchEvent(new PopStateEvent("popstate"));
      }
    });
    if (map !== null) observer.observe(map);
  });
  for (const width of [1300, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await waitForMap(page);
  expect(complaints).toEqual([]);
});
