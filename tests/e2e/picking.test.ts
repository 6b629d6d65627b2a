import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LONGEST_VIEW } from "#src/state/view-store.ts";
import { findFaultsAtSize } from "./support/find-faults.ts";
import { locate, type Stage, setStage, waitForDatabase } from "./support/open-page.ts";

const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const THEME = "theme:2";
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.dispose());

/** Shows a view with the pointer in hand, whatever an earlier test left there. */
const start: Stage["show"] = async (search, options) => {
  const opened = await stage.show(search, options);
  await opened.page.getByRole("button", { name: "Move and select" }).click();
  return opened;
};

type Place = readonly [number, number];

/** A place of the map by shares of its width and height. */
async function placeAt(page: Page, [across, down]: Place): Promise<Place> {
  const box = await page.locator(".map").boundingBox();
  if (box === null) throw new Error("The map has no size.");
  return [box.x + across * box.width, box.y + down * box.height];
}

async function drag(page: Page, shares: readonly Place[]): Promise<void> {
  const places = await Promise.all(shares.map((share) => placeAt(page, share)));
  const [first = [0, 0], ...rest] = places;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 4 });
  await page.mouse.up();
}

function pickOf(page: Page): string | null {
  return new URL(page.url()).searchParams.get("pick");
}

function panel(page: Page): ReturnType<Page["locator"]> {
  return page.getByRole("region", { name: "Pick", exact: true });
}

/** How many keywords the panel says are picked, once the papers are counted too. */
async function keywordCount(page: Page): Promise<number> {
  const heading = panel(page).getByRole("heading", { level: 2, name: /keywords? and .* papers?/u });
  await heading.waitFor();
  return Number(/^([\d,]+) keyword/u.exec((await heading.textContent()) ?? "")?.[1]);
}

async function waitForPick(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => pickOf(page)).toMatch(pattern);
}

const LEFT: readonly Place[] = [
  [0.02, 0.02],
  [0.5, 0.98],
];
const MIDDLE: readonly Place[] = [
  [0.4, 0.1],
  [0.6, 0.9],
];

describe("a shape on the map", () => {
  test("adds, takes away and keeps only, by keys held", async () => {
    const { complaints, page } = await start();
    await page.getByRole("button", { name: "Pick by a box" }).click();
    await drag(page, LEFT);
    await waitForPick(page, /^box:[^;]*$/u);
    const left = await keywordCount(page);
    expect(left).toBeGreaterThan(0);
    await page.keyboard.down("Shift");
    await drag(page, MIDDLE);
    await page.keyboard.up("Shift");
    await waitForPick(page, /^box:[^;]*;or:box:[^;]*$/u);
    const both = await keywordCount(page);
    expect(both).toBeGreaterThan(left);
    await page.keyboard.down("Alt");
    await drag(page, MIDDLE);
    await page.keyboard.up("Alt");
    await waitForPick(page, /;less:box:[^;]*$/u);
    const without = await keywordCount(page);
    expect(without).toBeLessThan(left);
    await page.keyboard.down("Shift");
    await page.keyboard.down("Alt");
    await drag(page, LEFT);
    await page.keyboard.up("Alt");
    await page.keyboard.up("Shift");
    await waitForPick(page, /;and:box:[^;]*$/u);
    expect(await keywordCount(page)).toBe(without);
    expect(complaints).toEqual([]);
  });

  test("does the same by the mode that is chosen; the next without one picks anew", async () => {
    const { page } = await start();
    await page.getByRole("button", { name: "Pick by a box" }).click();
    await drag(page, LEFT);
    await waitForPick(page, /^box/u);
    for (const [mode, word] of [
      ["Add", "or"],
      ["Take away", "less"],
      ["Keep only", "and"],
    ] as const) {
      const button = page
        .getByRole("group", { name: "What a shape does" })
        .getByRole("button", { name: mode });
      await button.click();
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      await drag(page, MIDDLE);
      await waitForPick(page, new RegExp(`;${word}:box:[^;]*$`, "u"));
    }
    await page.getByRole("button", { name: "Pick anew" }).click();
    await drag(page, LEFT);
    await waitForPick(page, /^box:[^;]*$/u);
    await page.keyboard.press("Escape");
    const pointer = page.getByRole("button", { name: "Move and select" });
    await expect.poll(() => pointer.getAttribute("aria-pressed")).toBe("true");
  });

  test("can be a lasso, and its address picks the same again", async () => {
    const { page } = await start();
    await page.getByRole("button", { name: "Pick by a lasso" }).click();
    await drag(page, [
      [0.3, 0.3],
      [0.7, 0.3],
      [0.7, 0.7],
      [0.3, 0.7],
    ]);
    await waitForPick(page, /^lasso:/u);
    const count = await keywordCount(page);
    expect(count).toBeGreaterThan(0);
    await page.reload();
    await waitForDatabase(page);
    expect(await keywordCount(page)).toBe(count);
  });
});

describe("without a shape", () => {
  test("single dots are picked and let go with a key held", async () => {
    const { page } = await start();
    const { x, y } = await locate(page, "reinforcement-learning");
    await page.keyboard.down("Control");
    await page.mouse.click(x, y);
    await waitForPick(page, /^keywords:reinforcement-learning$/u);
    expect(await keywordCount(page)).toBe(1);
    await page.mouse.click(x, y);
    await page.keyboard.up("Control");
    await expect.poll(() => pickOf(page)).toBeNull();
    expect(page.url()).not.toContain("keyword=");
  });

  test("a theme is picked by keyboard, grown by its neighbours, turned over and cleared", async () => {
    const { page } = await start("?theme=2");
    await page.getByRole("button", { name: "Pick this theme" }).press("Enter");
    await waitForPick(page, /^theme:2$/u);
    const theme = await keywordCount(page);
    const time = panel(page).getByRole("figure");
    await time.getByText(/^Most in \d{4}: \d+ papers?/u).waitFor();
    expect(await time.locator(".time-bars *").count()).toBeGreaterThan(0);
    await panel(page).getByRole("button", { name: "Invert" }).press("Enter");
    await waitForPick(page, /^theme:2;invert$/u);
    const rest = await keywordCount(page);
    await panel(page).getByRole("button", { name: "Invert" }).press("Enter");
    await waitForPick(page, /^theme:2$/u);
    await panel(page).getByRole("button", { name: "Add neighbours" }).press("Enter");
    await waitForPick(page, /^theme:2;neighbours$/u);
    const grown = await keywordCount(page);
    expect(grown).toBeGreaterThan(theme);
    expect(grown).toBeLessThan(theme + rest);
    await panel(page).getByRole("button", { name: "Clear the pick" }).press("Enter");
    await expect.poll(() => pickOf(page)).toBeNull();
  });

  test("all that a search finds is picked from its last answer", async () => {
    const { page } = await start();
    await page.getByRole("combobox").fill("agent");
    const answer = page.getByRole("option", { name: /Pick all that match/u });
    const offered = /(\d+) keywords/u.exec((await answer.textContent()) ?? "")?.[1];
    await answer.click();
    await waitForPick(page, /^search:agent$/u);
    expect(await keywordCount(page)).toBe(Number(offered));
    await panel(page).getByText("What matches “agent”.").waitFor();
  });
});

describe("what is picked", () => {
  test("is kept under a name in the address, and picked again from there", async () => {
    const { page } = await start(`?pick=${THEME}`);
    const count = await keywordCount(page);
    await panel(page).getByRole("textbox").fill("Mine; and, yours");
    await panel(page).getByRole("button", { name: "Keep", exact: true }).click();
    await panel(page).getByRole("button", { name: "Clear the pick" }).click();
    await expect.poll(() => pickOf(page)).toBeNull();
    const address = page.url();

    const { page: other } = await stage.open(new URL(address).search);
    await waitForDatabase(other);
    await panel(other)
      .getByRole("button", { name: /^Mine; and, yours/u })
      .click();
    await waitForPick(other, /^theme:2$/u);
    expect(await keywordCount(other)).toBe(count);
    await panel(other).getByRole("button", { name: "Drop Mine; and, yours" }).click();
    await expect.poll(() => other.url()).not.toContain("keep=");
    await other.context().close();
  });

  test("is undone and redone by buttons, keys and the browser, also after a reload", async () => {
    const { page } = await stage.open();
    await waitForDatabase(page);
    const undo = page.getByRole("button", { name: "Undo" });
    const redo = page.getByRole("button", { name: "Redo" });
    expect(await undo.getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("button", { name: "Pick by a box" }).click();
    await drag(page, LEFT);
    await waitForPick(page, /^box/u);
    const first = pickOf(page);
    await drag(page, MIDDLE);
    await expect.poll(() => pickOf(page)).not.toBe(first);
    const second = pickOf(page);
    await undo.click();
    await expect.poll(() => pickOf(page)).toBe(first);
    await page.keyboard.press("Control+z");
    await expect.poll(() => pickOf(page)).toBeNull();
    expect(await undo.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => pickOf(page)).toBe(first);
    // The entry learns a moment later what comes after it.
    await page.waitForFunction(() => JSON.stringify(history.state).includes('"last":2'));
    await page.reload();
    await waitForDatabase(page);
    expect(await redo.getAttribute("aria-disabled")).toBe("false");
    await redo.click();
    await expect.poll(() => pickOf(page)).toBe(second);
    await page.goBack();
    await expect.poll(() => pickOf(page)).toBe(first);
    expect(await redo.getAttribute("aria-disabled")).toBe("false");
    await page.context().close();
  });

  test("is refused, with a word, where no link could hold it", async () => {
    const keys = Array.from({ length: 600 }, (_, number) => `key-${1000 + number}`).join(",");
    const view = `theme=2&pick=keywords:${keys},`;
    const { page } = await start(`?${view}${"z".repeat(LONGEST_VIEW - 5 - view.length)}`);
    const before = pickOf(page);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText(/would make the link too long/u).waitFor();
    expect(pickOf(page)).toBe(before);
  });
});

test.for([
  ["wide", {}],
  ["on a phone", NARROW],
] as const)("axe finds nothing with a pick open, %s", async ([size, options]) => {
  const { page } = await start(
    `?theme=2&pick=${THEME};or:theme:4&keep=Agents;search:agent&from=2024-01`,
    options,
  );
  await page.getByRole("button", { name: "Pick by a box" }).click();
  await keywordCount(page);
  expect(await findFaultsAtSize(page, size === "wide")).toEqual([]);
});

test("a shape is drawn with a finger on a phone", async () => {
  const { complaints, page } = await start("", NARROW);
  await page.getByRole("button", { name: "Pick by a box" }).tap();
  const touch = await page.context().newCDPSession(page);
  const [fromX, fromY] = await placeAt(page, [0.2, 0.4]);
  const [toX, toY] = await placeAt(page, [0.7, 0.8]);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y }],
    });
  await send("touchStart", fromX, fromY);
  await send("touchMove", (fromX + toX) / 2, (fromY + toY) / 2);
  await send("touchMove", toX, toY);
  await send("touchEnd", toX, toY);
  await waitForPick(page, /^box:/u);
  expect(await keywordCount(page)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});
