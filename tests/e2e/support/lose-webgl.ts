import type { Page } from "playwright-core";

/** Takes WebGL away as a browser does, and keeps the means to give it back. */
export async function loseWebgl(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>(".sigma-nodes")];
    const context = canvases[0]?.getContext("webgl2") ?? null;
    const loser = context?.getExtension("WEBGL_lose_context");
    if (loser === undefined || loser === null) throw new Error("WebGL cannot be lost here.");
    Object.assign(window, { giveWebglBack: () => loser.restoreContext() });
    loser.loseContext();
  });
  await waitUntilDrawnWith(page, "canvas");
}

/**
 * Waits until the map is drawn with WebGL, or on a 2D canvas and the notice that says so has taken
 * its room from the map.
 */
export async function waitUntilDrawnWith(page: Page, rung: "webgl" | "canvas"): Promise<void> {
  await page.locator(`.map-canvas[data-drawn-with="${rung}"]`).waitFor();
  const notice = page.getByText(/Drawn without WebGL/u);
  await notice.first().waitFor({ state: rung === "canvas" ? "visible" : "hidden" });
}
