import { afterAll, beforeAll, expect, test } from "vitest";
import { middleOfMap, placeOf } from "./support/drivers.ts";
import { readSaid, tabTo } from "./support/keyboard-driver.ts";
import { type Stage, setStage } from "./support/open-page.ts";
import { hold, pinch } from "./support/touch-driver.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

test("what is walked is read out: place, name and papers; Enter steps in, Escape back", async () => {
  const { page } = await stage.show();
  const { keyboard } = page;
  const map = page.getByRole("application");
  const said = (): Promise<string> => readSaid(page);
  await tabTo(page, map);
  await keyboard.press("ArrowRight");
  expect(await said()).toBe("theme 1 of 11, Protein design, 14 papers");
  await keyboard.press("PageDown");
  expect(await said()).toBe("theme 2 of 11, AI agents, 12 papers");
  await keyboard.press("ArrowLeft");
  expect(await said()).toMatch(/^theme \d+ of 11, .+, \d+ papers$/u);
  await keyboard.press("PageUp");
  await keyboard.press("Enter");
  expect(await said()).toMatch(/^Opened (.+)\. keyword 1 of \d+ in \1, .+, \d+ papers?$/u);
  await page.waitForURL(({ searchParams }) => searchParams.has("theme"));
  await keyboard.press("Escape");
  expect(await said()).toMatch(/^theme \d+ of 11, /u);
  expect(await map.evaluate((element) => element === document.activeElement)).toBe(true);

  // The walk goes on from what was selected otherwise, and says again what it says twice.
  await page.locator(".outline-theme", { hasText: "Skill learning" }).click();
  await tabTo(page, map);
  await keyboard.press("PageDown");
  expect(await said()).toMatch(/^theme 4 of 11, /u);
  for (let step = 0; step < 12; step++) await keyboard.press("ArrowLeft");
  const edge = await page.locator(".map-said").textContent();
  await keyboard.press("ArrowLeft");
  expect(await page.locator(".map-said").textContent()).not.toBe(edge);
  expect(await said()).toBe(edge?.trim());
});

test("Space picks what is walked and takes it away again; m changes the dots", async () => {
  const { page } = await stage.show();
  const { keyboard } = page;
  await tabTo(page, page.getByRole("application"));
  await keyboard.press("PageDown");
  await keyboard.press("Space");
  await page.waitForURL(({ searchParams }) => searchParams.has("pick"));
  expect(await readSaid(page)).toMatch(/^Added .+ to the pick\.$/u);
  await keyboard.press("Space");
  await page.waitForURL(({ searchParams }) => !searchParams.has("pick"));
  expect(await readSaid(page)).toMatch(/^Took .+ out of the pick\. Nothing is picked\.$/u);
  await keyboard.press("m");
  await page.waitForURL(({ searchParams }) => searchParams.get("dots") === "paper");
});

test("? lists the keys, other keys wait meanwhile, and the focus comes back; keys of one character can be switched off", async () => {
  const { page } = await stage.show();
  const { keyboard } = page;
  const map = page.getByRole("application");
  const list = page.getByRole("dialog", { name: "Keys" });
  await tabTo(page, map);
  await keyboard.press("?");
  await list.getByText("Add it to the pick, or take it away").waitFor();
  await keyboard.press("t");
  await keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.has("table")).toBe(false);
  expect(await map.evaluate((element) => element === document.activeElement)).toBe(true);

  const more = page.getByRole("button", { name: "More" });
  const choice = page.getByRole("menuitemcheckbox", { name: "Keys of one character" });
  await more.click();
  await choice.click();
  await keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await tabTo(page, map);
  await keyboard.press("t");
  await keyboard.press("?");
  await keyboard.press("m");
  await page.waitForURL(({ searchParams }) => searchParams.get("dots") === "paper");
  expect(await list.count()).toBe(0);
  expect(new URL(page.url()).searchParams.has("table")).toBe(false);
  await page.reload();
  await more.click();
  expect(await choice.getAttribute("aria-checked")).toBe("false");
  await choice.click();
  expect(await choice.getAttribute("aria-checked")).toBe("true");
});

test("a held finger calls the menu and opens nothing; the next tap does; two fingers zoom", async () => {
  const { page } = await stage.show("", { hasTouch: true });
  await hold(page, await placeOf(page, "locateTheme", 3));
  await page.getByRole("menuitem", { name: "Filter by this theme" }).waitFor();
  expect(new URL(page.url()).search).toBe("");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  const theme = await placeOf(page, "locateTheme", 2);
  await page.touchscreen.tap(theme.x, theme.y);
  await page.waitForURL(({ searchParams }) => searchParams.get("theme") === "2");
  const before = await middleOfMap(page);
  await pinch(page);
  await page.waitForURL(({ searchParams }) => {
    const [, , ratio = 1] = (searchParams.get("camera") ?? "").split(",").map(Number);
    return ratio < 0.9;
  });
  expect(await middleOfMap(page)).toEqual(before);
});
