import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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

/** All that axe finds, of WCAG 2.2 AA and of what it holds to be good practice. */
export async function findFaults(page: Page): Promise<Finding[]> {
  // Evaluated by the debugger, not by the page, so the page's policy stays as it is.
  await page.evaluate(AXE);
  return page.evaluate(async (): Promise<Finding[]> => {
    const { violations } = await window.axe.run(document, {
      // A rule of WCAG 2.2 that axe leaves off unless it is asked for.
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? null,
      where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
    }));
  });
}
