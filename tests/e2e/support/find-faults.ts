import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly where: readonly string[];
}

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}

/** Rules whose answer the colours decide, and nothing else does. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** All that axe finds, of WCAG 2.2 AA and of what it holds to be good practice. */
export async function findFaults(page: Page): Promise<Finding[]> {
  // A rule of WCAG 2.2 that axe leaves off unless it is asked for.
  return runAxe(page, { rules: { "target-size": { enabled: true } } });
}

/** The same in light, and in the dark what its colours could change. The page is left in light. */
export async function findFaultsInBothSchemes(
  page: Page,
): Promise<(Finding & { readonly colorScheme: string })[]> {
  await paintIn(page, "light");
  const light = await findFaults(page);
  await paintIn(page, "dark");
  const dark = await runAxe(page, { runOnly: COLOUR_RULES });
  await paintIn(page, "light");
  return [
    ...light.map((fault) => ({ colorScheme: "light", ...fault })),
    ...dark.map((fault) => ({ colorScheme: "dark", ...fault })),
  ];
}

/**
 * The same wide in both schemes, and in light where the window is another: what the colours decide
 * does not depend on its size.
 */
export async function findFaultsAtSize(page: Page, isWide: boolean): Promise<Finding[]> {
  return isWide ? findFaultsInBothSchemes(page) : findFaults(page);
}

/** A page hears of another scheme in the frame after; what it then draws is there in the next. */
async function paintIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

async function runAxe(page: Page, options: RunOptions): Promise<Finding[]> {
  // Evaluated by the debugger, not by the page, so the page's policy stays as it is.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (run): Promise<Finding[]> => {
    // The sentinels at the ends of an open menu hand the focus on at once: nobody rests on them.
    const all = { include: [["html"]], exclude: [["[data-base-ui-focus-guard]"]] };
    const { violations } = await window.axe.run(all, run);
    return violations
      .map(({ id, impact, nodes }) => ({
        id,
        impact: impact ?? null,
        where: nodes
          // An open menu belongs to its button, not to a landmark.
          .filter(({ html }) => id !== "region" || !html.includes('role="menu"'))
          .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
      }))
      .filter(({ where }) => where.length > 0);
  }, options);
}
