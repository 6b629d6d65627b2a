import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./support/find-faults.ts";
import { type Stage, setStage, waitForDatabase } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

test.for([
  ["wide and light", "", { viewport: WIDE, colorScheme: "light" }],
  ["wide and dark", "", { viewport: WIDE, colorScheme: "dark" }],
  ["middling", "", { viewport: { width: 1024, height: 768 }, colorScheme: "light" }],
  ["narrow and light", "", { viewport: NARROW, colorScheme: "light" }],
  ["narrow and dark", "", { viewport: NARROW, colorScheme: "dark" }],
  ["a theme", "?theme=1", { viewport: WIDE, colorScheme: "light" }],
  ["a theme in the dark", "?theme=1", { viewport: WIDE, colorScheme: "dark" }],
  ["a keyword", "?keyword=reinforcement-learning", { viewport: WIDE, colorScheme: "light" }],
  ["320 pixels wide", "", { viewport: { width: 320, height: 640 }, colorScheme: "light" }],
  ["200 % zoom", "?theme=1", { viewport: { width: 720, height: 450 }, colorScheme: "light" }],
  ["a filter", "?themes=1&from=2025-01", { viewport: WIDE, colorScheme: "dark" }],
] as const)("axe finds nothing: %s", async ([, path, options]) => {
  const { page } = await stage.open(path, options);
  await waitForDatabase(page);
  expect(await findFaults(page)).toEqual([]);
  await page.context().close();
});

test("axe finds nothing in the open search", async () => {
  const { page } = await stage.open("", { viewport: WIDE });
  await waitForDatabase(page);
  await page.getByRole("combobox").fill("reward");
  await page.getByRole("option").first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.context().close();
});

test("everything is reached by keyboard: search, themes, map, time", async () => {
  const { page } = await stage.open("", { viewport: WIDE });
  await waitForDatabase(page);
  const reached = new Set<string>();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      const region = activeElement?.closest("nav, aside, main, section, header, search");
      return `${activeElement?.getAttribute("role") ?? activeElement?.tagName} in ${region?.tagName}`;
    });
    reached.add(name);
  }
  const all = [...reached].join("\n");
  expect(all).toMatch(/combobox/u);
  expect(all).toMatch(/BUTTON in NAV/u);
  expect(all).toMatch(/application/u);
  expect(all).toMatch(/INPUT in SECTION|slider in SECTION/u);
  await page.context().close();
});
