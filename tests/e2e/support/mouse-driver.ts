import type { Locator, Page } from "playwright-core";
import { createButtonDriver, type Driver, middleOfMap, type Place, placeOf } from "./drivers.ts";

/** Sooner after another, a click at one place would be a double click. */
const PACE_MS = 320;

/** Moves the mouse, clicks, right-clicks and turns the wheel: on the map wherever it can. */
export function createMouseDriver(page: Page): Driver {
  let last = 0;
  const click = async ({ x, y }: Place): Promise<void> => {
    await page.waitForFunction((time) => Date.now() > time, last + PACE_MS);
    await page.mouse.click(x, y);
    last = Date.now();
  };
  const press = (control: Locator): Promise<void> => control.click();
  return {
    ...createButtonDriver(page, press),
    openTheme: async ({ id }) => click(await placeOf(page, "locateTheme", id)),
    openKeyword: async ({ key }) => click(await placeOf(page, "locate", key)),
    openLink: async (open, other) => {
      const line = await placeOf(page, "locateLink", open.key, other.key);
      await page.mouse.move(line.x, line.y);
      await page.locator('.map-canvas[data-pointing="link"]').waitFor();
      await click(await placeOf(page, "locateLink", open.key, other.key));
    },
    zoomIn: async () => {
      const { x, y } = await middleOfMap(page);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -300);
    },
    chooseInMenu: async (theme, words) => {
      const { x, y } = await placeOf(page, "locateTheme", theme.id);
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menuitem", { name: words, exact: true }).click();
    },
  };
}
