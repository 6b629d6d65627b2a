import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aLevelledMap } from "#tests/support/levelled-map.ts";
import { writeMapSnapshot } from "#tests/support/map-snapshot.ts";
import { findFaultsAtSize } from "./support/find-faults.ts";
import {
  findMainKeyword,
  type Stage,
  setStage,
  visit,
  waitForDatabase,
} from "./support/open-page.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PAPER = "?paper=comas-co-evolving-multi-agent-systems-via-interaction-90eebcf3";
const LINK = "?link=reward&with=reward-functions";
/** A part and a parent of the levelled map. */
const PART = "?theme=16";
const PARENT = "?theme=19";
let folder: string;
let sample: Stage;
let levels: Stage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isotheme-evidence-"));
  await writeMapSnapshot(folder, aLevelledMap());
  sample = await setStage();
  levels = await setStage({ snapshotFolders: [folder] });
});

afterAll(async () => {
  await sample.dispose();
  await levels.dispose();
  await rm(folder, { recursive: true });
});

function details(page: Page): ReturnType<Page["locator"]> {
  return page.getByRole("complementary", { name: "Details" });
}

/** How many papers have no mark of these words; none are shown before the first has a mark. */
async function countUnmarked(page: Page, words: RegExp): Promise<number> {
  const cards = details(page).locator(".paper-card");
  await cards.locator("mark").first().waitFor();
  const marks = await cards.evaluateAll((all) =>
    all.map((card) => [...card.querySelectorAll("mark")].map((mark) => mark.textContent).join(" ")),
  );
  return marks.filter((text) => !words.test(text)).length;
}

describe("a link", () => {
  test("shows from its address what both share, the sentences, and how its weight comes about", async () => {
    const { complaints, page } = await sample.show(LINK);
    const panel = details(page);
    await panel
      .getByText(/^They share \d+ of 98 papers; by chance it would be [\d.]+\.$/u)
      .waitFor();
    const weight = await panel.locator(".link-weight strong").textContent();
    await expect.poll(() => countUnmarked(page, /reward/iu)).toBe(0);
    await panel.getByRole("button", { name: "How the weight is computed" }).press("Enter");
    const sums = await panel.locator(".weight-steps dd").allTextContents();
    expect(sums.at(-1)).toMatch(new RegExp(`= ${weight}$`, "u"));
    expect(complaints).toEqual([]);
  });

  test("is one click from a keyword, and each of its keywords one click from it", async () => {
    const key = await findMainKeyword(sample);
    const { page } = await sample.show(`?keyword=${key}`);
    await details(page)
      .getByRole("button", { name: /^Evidence of the link to/u })
      .first()
      .click();
    await page.waitForURL((url) => url.searchParams.has("link") && url.searchParams.has("with"));
    await details(page).locator(".paper-card mark").first().waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("link"), searchParams.get("with")]).toContain(key);
    await details(page).getByRole("heading", { level: 2 }).getByRole("button").last().click();
    await page.waitForURL((url) => url.searchParams.get("keyword") === searchParams.get("with"));
  });

  test("of any two keywords is found by the keyboard, and why they are not linked is said", async () => {
    const { page } = await sample.show("?keyword=large-language-models");
    await details(page)
      .getByRole("button", { name: "Compare with another keyword" })
      .press("Enter");
    await page.keyboard.type("reinforcement learning");
    await details(page)
      .getByRole("option", { name: /^reinforcement learning \d/u })
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/link=large-language-models&with=reinforcement-learning/u);
    await details(page)
      .getByText(/^They are not linked: .* goes with everything, and is not linked\.$/u)
      .waitFor();
    await details(page).locator(".paper-card mark").first().waitFor();
  });

  test("keeps its weight under a filter, which is told with the papers", async () => {
    const { page } = await sample.show(LINK);
    const weight = await details(page).locator(".link-weight strong").textContent();
    await visit(page, `${LINK}&from=2030-01&undated=no`);
    await details(page).getByText("No paper passes the filter.").waitFor();
    expect(await details(page).locator(".link-weight strong").textContent()).toBe(weight);
    await details(page)
      .getByText(/^0 of \d+ papers, where both/u)
      .waitFor();
  });
});

test("a keyword tells its spellings with counts, and when it was first and last seen", async () => {
  const { page } = await sample.show("?keyword=reinforcement-learning");
  const spellings = details(page).locator(".spellings li");
  await spellings.first().waitFor();
  expect((await spellings.allTextContents()).join(", ")).toMatch(
    /^reinforcement learning \d+ times, RL \d+ times/u,
  );
  await details(page)
    .getByText(/^First seen /u)
    .getByRole("button")
    .first()
    .click();
  await page.waitForURL(/paper=/u);
});

describe("a theme of another level", () => {
  test("is opened as a whole from the outline: a sub-theme with its description and papers", async () => {
    const { complaints, page } = await levels.show();
    const outline = page.getByRole("navigation", { name: "Themes", exact: true });
    await outline.getByRole("button", { name: "Sub-themes of video generation" }).press("Enter");
    await outline.getByRole("button", { name: /^video diffusion/u }).click();
    await page.waitForURL(/theme=16/u);
    const panel = details(page);
    await panel.getByText("Papers on video diffusion.").waitFor();
    await panel.getByText("10 papers, most central first").waitFor();
    const path = panel.getByRole("navigation", { name: "Themes it is part of" });
    expect((await path.textContent())?.replaceAll(/\s+/gu, " ")).toBe(
      "part of pictures and space › video generation",
    );
    await panel.getByRole("button", { name: "camera control" }).click();
    await page.waitForURL(/theme=17/u);
    expect(complaints).toEqual([]);
  });

  test("leads up and down: from a part to its theme, to the parent, to another of its themes", async () => {
    const { page } = await levels.show(PART);
    const path = details(page).getByRole("navigation", { name: "Themes it is part of" });
    await path.getByRole("button", { name: "video generation" }).click();
    await page.waitForURL(/theme=2/u);
    await path.getByRole("button", { name: "pictures and space" }).click();
    await page.waitForURL(/theme=19/u);
    await details(page).getByText("Papers on pictures and space.").waitFor();
    await details(page).getByRole("button", { name: "3D scene reconstruction" }).click();
    await page.waitForURL(/theme=5/u);
  });

  test("is unfolded in the outline when an address opens it", async () => {
    const { page } = await levels.open(PART);
    await waitForDatabase(page);
    const chosen = page.locator('.outline-part[aria-current="true"]');
    expect(await chosen.textContent()).toMatch(/^video diffusion/u);
    await page.context().close();
  });
});

test("a theme says what binds it to its neighbours, down to the link's evidence", async () => {
  const { page } = await sample.show("?theme=1");
  await details(page)
    .getByRole("button", { name: /^What binds it to/u })
    .first()
    .press("Enter");
  await details(page).locator(".neighbour-more .named-links button").first().click();
  await page.waitForURL(/link=/u);
  await details(page).locator(".paper-card mark").first().waitFor();
});

describe("a paper", () => {
  test("has its keywords marked in the colours of their themes; a click on one selects it", async () => {
    const { page } = await sample.show(PAPER);
    const marks = details(page).locator("mark.coloured");
    await marks.first().waitFor();
    const colours = await marks.evaluateAll((all) =>
      all.map((mark) => getComputedStyle(mark).textDecorationColor),
    );
    expect(new Set(colours).size).toBeGreaterThan(2);
    await marks.first().click();
    await page.waitForURL(/keyword=/u);
  });

  test("without an address is looked for elsewhere, and nothing is asked before the click", async () => {
    const { page, requests } = await sample.open(PAPER);
    await waitForDatabase(page);
    const links = details(page).locator("a.paper-outward");
    await links.first().waitFor();
    expect((await links.allTextContents()).map((text) => text.trim())).toEqual([
      "arXiv",
      "Hugging Face",
      "Semantic Scholar",
    ]);
    for (const link of await links.all()) {
      expect(await link.getAttribute("rel")).toContain("noopener");
      expect(await link.getAttribute("target")).toBe("_blank");
    }
    await links.first().hover();
    expect(requests.filter((address) => !address.startsWith(sample.address))).toEqual([]);
    await page.context().route("https://**", (route) => route.abort());
    const opened = page.context().waitForEvent("request");
    await links.first().click();
    expect((await opened).url()).toMatch(/^https:\/\/arxiv\.org\/search\/\?query=CoMAS/u);
    await page.context().close();
  });

  test("leads to the links it is evidence for", async () => {
    const { page } = await sample.show(PAPER);
    await details(page).locator(".named-links button").first().click();
    await page.waitForURL(/link=/u);
  });
});

// The panels of the sample are among the states that accessibility.test.ts looks at.
test.for([
  ["wide", {}],
  ["on a phone", PHONE],
] as const)("axe finds nothing in the panels of a tree of themes, %s", async ([size, options]) => {
  const faults: unknown[] = [];
  for (const address of [PART, PARENT]) {
    const { page } = await levels.show(address, options);
    for (const fold of await page.locator(".panel-fold-trigger, .neighbour-fold").all()) {
      if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.press("Enter");
    }
    await page.waitForFunction(() => document.querySelector(".waiting") === null);
    const found = await findFaultsAtSize(page, size === "wide");
    faults.push(...found.map((fault) => ({ address, ...fault })));
  }
  expect(faults).toEqual([]);
});
