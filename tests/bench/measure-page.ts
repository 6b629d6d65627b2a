import type { Page } from "playwright-core";
import { setStage, waitForDatabase } from "#tests/e2e/support/open-page.ts";
import { median } from "./median.ts";

/** What a first visit costs, on loopback. */
export interface PageCosts {
  /** Milliseconds from the navigation to the first drawn map. */
  readonly mapMs: number;
  /** Milliseconds from the navigation to the first answer of the database. */
  readonly answerMs: number;
  /** Bytes over the wire, as compressed, of all that had arrived when the map was drawn. */
  readonly bytesBeforeMap: number;
}

/** Opens the page in `rounds` fresh browser contexts; gives the medians. */
export async function measurePage(rounds: number): Promise<PageCosts> {
  const stage = await setStage({ isMeasured: true });
  const samples: PageCosts[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page } = await stage.open();
    await waitForDatabase(page);
    samples.push(await readCosts(page));
    await page.context().close();
  }
  await stage.dispose();
  return {
    mapMs: median(samples.map(({ mapMs }) => mapMs)),
    answerMs: median(samples.map(({ answerMs }) => answerMs)),
    bytesBeforeMap: median(samples.map(({ bytesBeforeMap }) => bytesBeforeMap)),
  };
}

async function readCosts(page: Page): Promise<PageCosts> {
  const costs = await page.evaluate(() => {
    // No inner functions with names here: the compiler would wrap them in a helper the page lacks.
    const mapMs = performance.getEntriesByName("isotheme:map-drawn")[0]?.startTime ?? Number.NaN;
    const answer = performance.getEntriesByName("isotheme:first-answer")[0];
    const before = performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ responseEnd }) => responseEnd <= mapMs);
    return {
      mapMs,
      answerMs: answer?.startTime ?? Number.NaN,
      bytesBeforeMap: before.reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  });
  if (!(costs.mapMs > 0 && costs.answerMs > costs.mapMs && costs.bytesBeforeMap > 0)) {
    throw new Error("The page did not draw the map or got no answer, so its times mean nothing.");
  }
  return costs;
}
