import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aQuality } from "#tests/support/a-quality.ts";
import { aLevelledMap, aMapWithoutThemes } from "#tests/support/levelled-map.ts";
import { writeMapSnapshot } from "#tests/support/map-snapshot.ts";
import { findFaultsAtSize } from "./support/find-faults.ts";
import { locate, type Stage, setStage, waitForDatabase } from "./support/open-page.ts";

const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NONE = aQuality({
  trust: "none",
  nullTest: { method: "Nearness.", observed: 0.13, nulls: [0.12, 0.14], threshold: 0.18 },
});
let folder: string;
let stage: Stage;
let themeless: Stage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isotheme-themes-"));
  const [levels, none] = [join(folder, "levels"), join(folder, "none")];
  await writeMapSnapshot(levels, aLevelledMap());
  await writeMapSnapshot(none, aMapWithoutThemes(), { quality: NONE });
  stage = await setStage({ snapshotFolders: [levels, none] });
  themeless = await setStage({ snapshotFolders: [none] });
});

afterAll(async () => {
  await stage.dispose();
  await themeless.dispose();
  await rm(folder, { recursive: true });
});

function details(page: Page): ReturnType<Page["locator"]> {
  return page.getByRole("complementary", { name: "Details" });
}

function outline(page: Page): ReturnType<Page["locator"]> {
  return page.getByRole("navigation", { name: "Themes" });
}

describe("a theme", () => {
  test("tells what it is on, how far to trust it, and why it has its name", async () => {
    const { complaints, page } = await stage.show("?theme=1");
    const panel = details(page);
    await panel.getByText(/^14 papers on large language models/u).waitFor();
    const path = panel.getByRole("navigation", { name: "Themes it is part of" });
    expect((await path.textContent())?.replaceAll(/\s+/gu, " ")).toBe(
      "part of language and reasoning",
    );
    await panel.getByText(/in 19 of 20 runs with other seeds, 9 of 10 random draws/u).waitFor();
    await panel.getByText("pretraining of language models").waitFor();
    await panel.getByRole("button", { name: "Why this name" }).press("Enter");
    await panel.getByText(/^It holds for 13 of 14 papers, 4.2 times as often/u).waitFor();
    expect(await panel.locator(".why-name-others dt").allTextContents()).toEqual([
      "rewards",
      "planning",
      "long contexts",
    ]);
    expect(complaints).toEqual([]);
  });

  test("says that it is mixed and weak when it is", async () => {
    const { page } = await stage.show("?theme=9");
    await details(page)
      .getByText(/^Mixed: no one name/u)
      .waitFor();
    await details(page).getByText("Weak:").waitFor();
  });

  test("that is not in the map is said not to be, as a choice and as a filter", async () => {
    const { complaints, page } = await stage.show("?theme=99&themes=99");
    await details(page)
      .getByText(/This map has no theme “99”/u)
      .waitFor();
    await page.getByText("Themes not in this map").waitFor();
    await page.getByText("0 of 104 papers").first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("the outline", () => {
  test("lists themes under their parents, and tells of weak trust in words", async () => {
    const { page } = await stage.show();
    expect(await outline(page).getByRole("heading", { level: 3 }).allTextContents()).toEqual([
      "language and reasoning",
      "pictures and space",
      "acting in the world",
    ]);
    const weak = outline(page).getByRole("button", { name: /weak trust/u });
    expect(await weak.count()).toBe(1);
    expect(await weak.textContent()).toMatch(/^Mixed/u);
  });

  test("unfolds the parts of a theme by keyboard; a part selects itself", async () => {
    const { page } = await stage.show();
    const fold = outline(page).getByRole("button", { name: "Sub-themes of video generation" });
    expect(await fold.getAttribute("aria-expanded")).toBe("false");
    await fold.press("Enter");
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/^video diffusion10 papers/u);
    await page.keyboard.press("Enter");
    await page.waitForURL(/theme=16/u);
  });
});

describe("belonging", () => {
  test("is told with shares for a paper, whose nearest papers show wording and meaning", async () => {
    const { page } = await stage.show("?paper=paper-3");
    const shares = details(page).getByRole("list", { name: "Themes" }).getByRole("listitem");
    await shares.nth(1).waitFor();
    expect((await shares.allTextContents()).map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      " large language models66 % of its links",
      " video generation30 % of its links",
    ]);
    await details(page)
      .getByText("0.62 · wording 0.50, meaning 0.74 · both: reward, plan")
      .first()
      .waitFor();
  });

  test("is told with shares for a keyword; a click on another theme selects it", async () => {
    const { page } = await stage.show("?keyword=keyword-2");
    const shares = details(page).getByRole("list", { name: "Themes" }).getByRole("listitem");
    await shares.nth(1).getByRole("button").click();
    await page.waitForURL(/theme=4/u);
  });

  test("to no theme is told for papers that fit none, and they are counted", async () => {
    const { page } = await stage.show("?paper=paper-103");
    await details(page).getByText("No theme").waitFor();
    await outline(page).getByText("2 papers in no theme").waitFor();
  });
});

describe("a map without reliable themes", () => {
  test("says so and why, and still shows its keywords and papers", async () => {
    const { complaints, page } = await themeless.show();
    await outline(page)
      .getByText(/^No reliable themes: the 104 papers show no more/u)
      .waitFor();
    await outline(page).getByText("104 papers in no theme").waitFor();
    await details(page).getByRole("heading", { name: "104 papers, no reliable themes" }).waitFor();
    await details(page)
      .getByText(/0.13 here, 0.12 to 0.14 in 2 corpora made by chance/u)
      .waitFor();
    const place = await locate(page, "keyword-0");
    await page.mouse.click(place.x, place.y);
    await page.waitForURL(/keyword=keyword-0/u);
    await details(page).getByRole("heading", { name: "diffusion", exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("can be searched and filtered by time", async () => {
    const { complaints, page } = await themeless.show();
    await page.getByRole("slider", { name: "First month" }).press("PageUp");
    await page.waitForURL(/from=/u);
    await page
      .getByText(/^\d+ of 104 papers/u)
      .first()
      .waitFor();
    await page.getByRole("combobox").fill("reward");
    await page.getByRole("option").first().click();
    await page.waitForURL(/keyword=/u);
    await page.getByText("Legend").click();
    await page.getByText(/no themes to tell apart/u).waitFor();
    expect(complaints).toEqual([]);
  });

  test("opens from an address that names themes", async () => {
    const { complaints, page } = await themeless.show("?theme=1&themes=1,2");
    await details(page).getByText("Not in this map").waitFor();
    await page.getByText("Themes not in this map").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.waitForURL((url) => !url.searchParams.has("themes"));
    expect(complaints).toEqual([]);
  });

  test("is drawn without WebGL when that is lost", async () => {
    const { page } = await stage.open("?snapshot=none");
    await waitForDatabase(page);
    await page.locator(".map-canvas canvas").evaluateAll((canvases) => {
      for (const canvas of canvases) canvas.dispatchEvent(new Event("webglcontextlost"));
    });
    await page.locator('.map-canvas[data-drawn-with="canvas"]').waitFor();
    await page.context().close();
  });
});

test.for([
  ["wide", {}],
  ["on a phone", NARROW],
] as const)("axe finds nothing, with all unfolded, %s", async ([size, options]) => {
  const faults: unknown[] = [];
  for (const [shown, addresses] of [
    [stage, ["?theme=1", "?theme=9", "?paper=paper-3"]],
    [themeless, ["", "?themes=1"]],
  ] as const) {
    for (const address of addresses) {
      const { page } = await shown.show(address, options);
      for (const fold of await page.locator(".outline-fold, .panel-fold-trigger").all()) {
        if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.press("Enter");
      }
      const found = await findFaultsAtSize(page, size === "wide");
      faults.push(...found.map((fault) => ({ address, ...fault })));
    }
  }
  expect(faults).toEqual([]);
});
