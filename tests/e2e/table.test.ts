import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFaults } from "./support/find-faults.ts";
import {
  findMainKeyword,
  locate,
  type Stage,
  setStage,
  visit,
  waitForDatabase,
} from "./support/open-page.ts";

const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

function region(page: Page): Locator {
  return page.getByRole("region", { name: "Table" });
}

function rows(page: Page): Locator {
  return region(page).locator("tbody tr[data-index]");
}

/** What the rows drawn say in a column, counted from 0. */
function cells(page: Page, column: number): Promise<string[]> {
  return rows(page)
    .locator(`td:nth-child(${column + 1})`)
    .allTextContents();
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex") ?? null,
  );
}

describe("the table", () => {
  test("is opened by its button, closed by its key, and only then fetched", async () => {
    const { complaints, page, requests } = await stage.open();
    await waitForDatabase(page);
    expect(requests.filter((address) => address.includes("TableView"))).toEqual([]);
    const button = page.getByRole("button", { name: "Table", exact: true });
    await button.click();
    await rows(page).first().waitFor();
    expect(page.url()).toContain("table=papers");
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await region(page).getByText("98 papers").waitFor();
    await rows(page).first().getByRole("button").focus();
    await page.keyboard.press("t");
    await region(page).waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("draws few of many rows, and those that are scrolled to", async () => {
    const { page } = await stage.show("?table=keywords");
    await rows(page).first().waitFor();
    const total = Number(await region(page).getByRole("table").getAttribute("aria-rowcount"));
    expect(total).toBeGreaterThan(1000);
    expect(await rows(page).count()).toBeLessThan(60);
    await region(page)
      .locator(".table-scroller")
      .evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const last = region(page).locator(`tr[aria-rowindex="${total}"] td`).first();
    await expect.poll(async () => (await last.textContent())?.length).toBeGreaterThan(0);
    expect(await rows(page).count()).toBeLessThan(60);
  });

  test("is sorted by its heads, by click and by Enter, and says how", async () => {
    const { page } = await stage.show("?table=papers");
    await rows(page).first().waitFor();
    const head = region(page).getByRole("columnheader", { name: "Title" });
    await head.getByRole("button").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
    const sortKey = (text: string): string =>
      text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const isSorted = async (sign: number): Promise<boolean> => {
      const titles = (await cells(page, 0)).map(sortKey);
      return titles.every(
        (title, place) =>
          place === 0 ||
          (titles[place - 1]! <= title ? 1 : -1) * sign > 0 ||
          titles[place - 1] === title,
      );
    };
    await expect.poll(() => isSorted(1)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    await expect.poll(() => isSorted(-1)).toBe(true);
    expect(await region(page).locator("th[aria-sort]").count()).toBe(1);
    expect(await region(page).locator("caption").textContent()).toBe(
      "Papers, sorted by title, Z to A",
    );
  });

  test("shows the columns the reader ticks, also at the next visit", async () => {
    const { page } = await stage.show("?table=papers");
    await rows(page).first().waitFor();
    const heads = (): Promise<string[]> => region(page).getByRole("columnheader").allTextContents();
    expect(await heads()).not.toContain("Authors");
    await region(page).getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Authors" }).click();
    await expect.poll(heads).toContain("Authors");
    await page.reload();
    await rows(page).first().waitFor();
    expect(await heads()).toContain("Authors");
  });
});

describe("table and map", () => {
  test("light up what the pointer is on in the other", async () => {
    const { page } = await stage.show("?table=keywords");
    await rows(page).first().waitFor();
    const canvas = page.locator(".map-canvas");
    const before = await canvas.screenshot();
    await rows(page).nth(2).hover();
    await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
    await region(page).getByRole("tab", { name: "Papers" }).hover();
    await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(true);

    const key = await findMainKeyword(stage);
    await visit(page, `?table=keywords&keyword=${key}`);
    const chosen = region(page).locator("tr[aria-current]");
    await chosen.waitFor();
    const place = await locate(page, key);
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => chosen.getAttribute("data-hovered")).toBe("true");
  });

  test("select together: a row opens the panel, what is selected elsewhere is scrolled to", async () => {
    const { complaints, page } = await stage.show("?table=links");
    await rows(page).first().waitFor();
    await rows(page).nth(1).click();
    await page.waitForURL(/link=.*with=/u);
    expect(await rows(page).nth(1).getAttribute("aria-current")).toBe("true");
    await region(page).getByRole("tab", { name: "Papers" }).click();
    await page.waitForURL(/table=papers/u);
    await rows(page).first().waitFor();
    await page.getByRole("combobox").fill("VisionLaw");
    await page.getByRole("option", { name: /^VisionLaw: Inferring/u }).click();
    await page.waitForURL(/paper=/u);
    const chosen = region(page).locator("tr[aria-current]");
    await chosen.waitFor();
    await expect
      .poll(() =>
        chosen.evaluate((row) => {
          const view = row.closest(".table-scroller")?.getBoundingClientRect();
          const { top, bottom } = row.getBoundingClientRect();
          return view !== undefined && top >= view.top && bottom <= view.bottom + 1;
        }),
      )
      .toBe(true);
    expect(complaints).toEqual([]);
  });

  test("show the same papers whatever the filter, and say when there are none", async () => {
    const { page } = await stage.show("?table=papers&themes=1");
    await rows(page).first().waitFor();
    await region(page).getByText("14 of 98 papers, in the filter").waitFor();
    expect(await rows(page).count()).toBe(14);
    await visit(page, "?table=papers&pick=theme:1");
    await region(page).getByText("14 of 98 papers, picked").waitFor();
    await visit(page, "?table=papers&from=2030-01&undated=no");
    await region(page).getByText("No paper passes the filter.").waitFor();
    await region(page).getByRole("button", { name: "Clear the filter" }).click();
    await region(page).getByText("98 papers").waitFor();
  });
});

test("outline, filter, table and map count the same papers of a theme", async () => {
  const since = "from=2025-06&undated=no";
  const { page } = await stage.show(`?${since}`);
  const counts = page.locator(".outline-theme .tabular");
  await counts.filter({ hasText: / of /u }).first().waitFor();
  const inOutline = await counts.allTextContents();
  for (const [place, words] of inOutline.slice(0, 3).entries()) {
    const [, shown = "", all = shown] = /^(\d+)(?: of (\d+))? papers$/u.exec(words) ?? [];
    await page.locator(".outline-theme").nth(place).click();
    const heading = page.getByRole("complementary", { name: "Details" }).locator(".panel-facts");
    await heading.getByText(new RegExp(`^${all} papers`, "u")).waitFor();
    const theme = new URL(page.url()).searchParams.get("theme");
    await visit(page, `?${since}&themes=${theme}&table=papers`);
    await region(page).getByText(`${shown} of 98 papers, in the filter`).waitFor();
    const inFilter = page.getByRole("region", { name: "Filter" }).locator("strong");
    expect(await inFilter.first().textContent()).toMatch(new RegExp(`^${shown} of 98 papers`, "u"));
    // The map shows all dots, whatever the filter: a pick from it takes all papers of the theme.
    await visit(page, `?dots=paper&pick=theme:${theme}`);
    const pick = page.getByRole("region", { name: "Pick", exact: true }).getByRole("heading");
    await pick.getByText(new RegExp(`\\b${all} papers$`, "u")).waitFor();
    await visit(page, `?${since}`);
  }
});

describe("without a pointer", () => {
  test("one row is in the Tab order, keys move between rows, Enter selects", async () => {
    const { page } = await stage.show("?table=papers");
    await rows(page).first().waitFor();
    expect(await region(page).locator('tbody button[tabindex="0"]').count()).toBe(1);
    await region(page).locator('tbody button[tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("3");
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("99");
    await page.keyboard.press("PageUp");
    await expect.poll(async () => Number(await focused(page))).toBeLessThan(98);
    await page.keyboard.press("Home");
    await expect.poll(() => focused(page)).toBe("2");
    await page.keyboard.press("Enter");
    await page.waitForURL(/paper=/u);
  });

  test("the table is made higher and lower by its edge, and stays so", async () => {
    const { page } = await stage.show("?table=papers");
    const edge = page.getByRole("separator", { name: "Height of the table" });
    await edge.focus();
    const before = Number(await edge.getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowUp");
    const after = Number(await edge.getAttribute("aria-valuenow"));
    expect(after).toBeGreaterThan(before);
    expect((await region(page).boundingBox())?.height).toBe(after);
    await page.reload();
    expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(after);
  });
});

test("on a phone it is a tab of the sheet, and a row opens the details", async () => {
  const { complaints, page } = await stage.show("", NARROW);
  await page.getByRole("tab", { name: "Table" }).tap();
  await page.waitForURL(/table=papers/u);
  const row = page.locator("tbody tr[data-index]").first();
  await row.waitFor();
  expect(await findFaults(page)).toEqual([]);
  await row.tap();
  await page.waitForURL(/paper=/u);
  expect(await page.getByRole("tab", { name: "Details" }).getAttribute("aria-selected")).toBe(
    "true",
  );
  expect(complaints).toEqual([]);
});
