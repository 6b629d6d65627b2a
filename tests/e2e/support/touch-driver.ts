import type { Locator, Page } from "playwright-core";
import { createButtonDriver, type Driver, middleOfMap, type Place, placeOf } from "./drivers.ts";

/** Taps, holds and pinches: one finger or two. */
export function createTouchDriver(page: Page): Driver {
  const press = (control: Locator): Promise<void> => control.tap();
  const tap = ({ x, y }: Place): Promise<void> => page.touchscreen.tap(x, y);
  return {
    ...createButtonDriver(page, press),
    openTheme: async ({ id }) => tap(await placeOf(page, "locateTheme", id)),
    openKeyword: async ({ key }) => tap(await placeOf(page, "locate", key)),
    openLink: (_open, { label }) =>
      press(page.getByRole("button", { name: `Evidence of the link to ${label}:` })),
    zoomIn: () => pinch(page),
    chooseInMenu: async (theme, words) => {
      await hold(page, await placeOf(page, "locateTheme", theme.id));
      await press(page.getByRole("menuitem", { name: words, exact: true }));
    },
  };
}

/** Holds a finger still until the menu is there, and lifts it. */
export async function hold(page: Page, at: Place): Promise<void> {
  await withFingers(page, async (touch) => {
    await touch("touchStart", [at]);
    await page.getByRole("menu").waitFor();
    await touch("touchEnd", []);
  });
}

/** Spreads two fingers on the middle of the map to twice their distance. */
export async function pinch(page: Page): Promise<void> {
  const { x, y } = await middleOfMap(page);
  const fingers = (apart: number): Place[] => [
    { x: x - apart, y },
    { x: x + apart, y },
  ];
  await withFingers(page, async (touch) => {
    await touch("touchStart", fingers(60));
    for (const apart of [70, 80, 90, 100, 110, 120]) await touch("touchMove", fingers(apart));
    await touch("touchEnd", []);
  });
}

type Touch = (type: TouchType, touchPoints: Place[]) => Promise<void>;
type TouchType = "touchStart" | "touchMove" | "touchEnd";

async function withFingers(page: Page, act: (touch: Touch) => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await act(async (type, touchPoints) => {
    await session.send("Input.dispatchTouchEvent", { type, touchPoints });
  });
  await session.detach();
}
