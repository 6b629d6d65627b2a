import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./support/find-faults.ts";
import { type Stage, setStage, visit, waitForDatabase } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

const WIDE = { width: 1440, height: 900 };

const SCHEMES = ["light", "dark"] as const;

/** The states of the page, by their address. */
const STATES = [
  ["the whole map", ""],
  ["a theme", "?theme=1"],
  ["a part of the themes' tree", "?theme=12"],
  ["a keyword", "?keyword=reinforcement-learning"],
  ["a paper", "?paper=comas-co-evolving-multi-agent-systems-via-interaction-90eebcf3"],
  ["a filter", "?themes=1&from=2025-01"],
  ["nothing left by the filter", "?themes=1&from=2030-01"],
  ["what is not in this map", "?theme=99"],
] as const;

const SIZES = [
  ["wide", WIDE],
  ["middling", { width: 1024, height: 768 }],
  ["on a phone", { width: 390, height: 844 }],
  ["320 pixels wide", { width: 320, height: 640 }],
  ["at 200 % zoom", { width: 720, height: 450 }],
] as const;

test.for(SIZES)("axe finds nothing in any state, %s, light and dark", async ([, viewport]) => {
  const { page } = await stage.open("", { viewport });
  await waitForDatabase(page);
  const faults: unknown[] = [];
  for (const [state, address] of STATES) {
    await visit(page, address);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const found = await findFaults(page);
      faults.push(...found.map((fault) => ({ state, colorScheme, ...fault })));
    }
  }
  expect(faults).toEqual([]);
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
