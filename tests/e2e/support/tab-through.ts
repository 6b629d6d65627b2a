import type { Page } from "playwright-core";

interface TabWalk {
  /** Where the focus came, by landmark and control, in order. */
  readonly stops: readonly string[];
  /** Stops outside the window, under something else, or without a mark of the focus. */
  readonly faults: readonly string[];
  /** Whether Tab came out of the page again. */
  readonly isOut: boolean;
}

/** More stops than the page has. */
const STEPS_AT_MOST = 250;

/** Presses Tab from the start of the page until it leaves it. */
export async function tabThrough(page: Page): Promise<TabWalk> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.collapse(document.body, 0);
  });
  const stops: string[] = [];
  const faults: string[] = [];
  for (let step = 0; step < STEPS_AT_MOST; step++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(inspectFocus);
    if (stop === null) return { stops, faults, isOut: true };
    stops.push(stop.name);
    faults.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`));
  }
  return { stops, faults, isOut: false };
}

function inspectFocus(): { name: string; faults: string[] } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const landmark = focused.closest("nav, aside, main, section, header, footer, [role=region]");
  const words = focused.getAttribute("aria-label") ?? focused.textContent ?? "";
  const kind = focused.getAttribute("role") ?? focused.tagName.toLowerCase();
  const place = `${landmark?.tagName.toLowerCase()} ${landmark?.getAttribute("aria-label") ?? ""}`;
  const name = `${place.trim()} > ${kind} "${words.trim().slice(0, 40)}"`;
  const faults: string[] = [];

  const { bottom, height, left, right, top, width } = focused.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const isSeen = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  if (!isSeen) faults.push(`outside: ${[left, top, right, bottom].map(Math.round).join(" ")}`);
  else {
    const above = document.elementFromPoint(x, y);
    const label = focused.closest("label") ?? focused.parentElement;
    const isOnTop =
      above === null ||
      focused.contains(above) ||
      above.contains(focused) ||
      label?.contains(above);
    if (!isOnTop) faults.push(`under ${above.tagName} ${above.getAttribute("class") ?? ""}`);
  }

  const look = (): string =>
    [focused, focused.parentElement, focused.parentElement?.parentElement]
      .map((element) => {
        if (!element) return "";
        const { backgroundColor, borderColor, boxShadow, outline } = getComputedStyle(element);
        return [backgroundColor, borderColor, boxShadow, outline].join();
      })
      .join();
  const focusedLook = look();
  focused.blur();
  const plainLook = look();
  // `focusVisible` keeps the mark of the keyboard when the focus comes back by script.
  focused.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
  if (focusedLook === plainLook) faults.push("no mark of the focus");
  return { name, faults };
}
