import type { Locator, Page } from "playwright-core";
import type { Driver } from "./drivers.ts";

/** More stops than the page has. */
const STEPS_AT_MOST = 200;

/** Presses keys only: Tab from stop to stop, and the keys of the map, led by what is read out. */
export function createKeyboardDriver(page: Page): Driver {
  const { keyboard } = page;
  const map = page.getByRole("application");

  async function press(control: Locator): Promise<void> {
    await tabTo(page, control);
    await keyboard.press("Enter");
  }

  /** Walks the themes, or the dots of one, until this one is read out. */
  async function walkTo(kind: "theme" | "keyword", name: string): Promise<void> {
    await tabTo(page, map);
    for (let step = 0; step < STEPS_AT_MOST; step++) {
      const words = await readSaid(page);
      const isInside = / \d+ of \d+ in /u.test(words);
      if (words.includes(`, ${name}, `) && isInside === (kind === "keyword")) return;
      await keyboard.press(isInside && kind === "theme" ? "Escape" : "PageDown");
    }
    throw new Error(`The walk does not come to ${name}.`);
  }

  return {
    press,
    openTheme: async ({ name }) => {
      await walkTo("theme", name);
      await keyboard.press("Enter");
    },
    openKeyword: async ({ label }) => {
      await walkTo("keyword", label);
      await keyboard.press("Enter");
    },
    openLink: (_open, { label }) =>
      press(page.getByRole("button", { name: `Evidence of the link to ${label}:` })),
    showDots: async () => {
      await tabTo(page, map);
      await keyboard.press("m");
    },
    zoomIn: async () => {
      await tabTo(page, map);
      await keyboard.press("+");
    },
    showAll: async () => {
      await tabTo(page, map);
      await keyboard.press("0");
    },
    find: async (words) => {
      await keyboard.press("/");
      await keyboard.type(words);
      const answer = page.getByRole("option", { name: words }).first();
      await answer.waitFor();
      await stepTo("ArrowDown", answer, '[data-highlighted], [aria-selected="true"]', keyboard);
      await keyboard.press("Enter");
    },
    chooseInMenu: async ({ name }, words) => {
      await walkTo("theme", name);
      await keyboard.press("Shift+F10");
      const choice = page.getByRole("menuitem", { name: words, exact: true });
      await stepTo("ArrowDown", choice, ":focus", keyboard);
      await keyboard.press("Enter");
    },
    undo: () => keyboard.press("Control+z"),
  };
}

/** What the map's live region says now. */
export async function readSaid(page: Page): Promise<string> {
  return (await page.locator(".map-said").textContent())?.trim() ?? "";
}

/** Tabs, the shorter way, until a control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: "attached" });
  const isBefore = await control.evaluate((element) => {
    const from = document.activeElement ?? document.body;
    const place = from.compareDocumentPosition(element);
    return from !== document.body && (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
  await stepTo(isBefore ? "Shift+Tab" : "Tab", control, ":focus", page.keyboard);
}

async function stepTo(
  key: string,
  control: Locator,
  reached: string,
  keyboard: Page["keyboard"],
): Promise<void> {
  await control.waitFor({ state: "attached" });
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    if (await control.evaluate((element, selector) => element.matches(selector), reached)) return;
    await keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${control.toString()}.`);
}
