import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { loseWebgl, waitUntilDrawnWith } from "./support/lose-webgl.ts";
import { findMainKeyword, locate, type Stage, setStage, waitForMap } from "./support/open-page.ts";

/** Each rung with how the page comes to it. */
const RUNGS = [
  { rung: "webgl", how: "WebGL", browserArguments: [], lose: false },
  { rung: "canvas", how: "no WebGL", browserArguments: ["--disable-3d-apis"], lose: false },
  { rung: "canvas", how: "WebGL lost", browserArguments: [], lose: true },
] as const;

const stages = new Map<string, Promise<Stage>>();

function stageOf({ browserArguments }: (typeof RUNGS)[number]): Promise<Stage> {
  const key = browserArguments.join(" ");
  const known = stages.get(key) ?? setStage({ browserArguments });
  stages.set(key, known);
  return known;
}

let page: Page | null = null;

afterEach(async () => {
  await page?.context().close();
  page = null;
});

afterAll(async () => {
  for (const stage of stages.values()) await (await stage).dispose();
});

async function openOn(rung: (typeof RUNGS)[number], path = ""): Promise<[Page, Stage]> {
  const stage = await stageOf(rung);
  const opened = await stage.open(path);
  page = opened.page;
  await waitForMap(page);
  if (rung.lose) await loseWebgl(page);
  await waitUntilDrawnWith(page, rung.rung);
  return [page, stage];
}

/** How many different colours the dots are drawn in: none when nothing is drawn. */
function countDotColours(opened: Page): Promise<number> {
  return opened.evaluate(
    () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const canvas = document.querySelector<HTMLCanvasElement>(".map-dots");
          const context = canvas?.getContext("2d");
          const data = context?.getImageData(0, 0, canvas?.width ?? 1, canvas?.height ?? 1).data;
          const colours = new Set<string>();
          for (let at = 0; at < (data?.length ?? 0); at += 4) {
            if (data?.[at + 3] === 255) colours.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
          }
          done(colours.size);
        });
      }),
  );
}

describe.each(RUNGS)("$how", (rung) => {
  test("pointing lights up, two quick clicks are two choices, the wheel zooms, a drag moves, the ground clears", async () => {
    const [opened, stage] = await openOn(rung);
    const key = await findMainKeyword(stage);
    const at = await locate(opened, key);
    await opened.mouse.move(at.x, at.y);
    await opened.locator('.map-canvas[data-pointing="keyword"]').waitFor();
    await opened.locator(".map-stage[data-stepped-back]").waitFor();
    const ground = await opened.locator(".map-canvas").boundingBox();
    await opened.mouse.click((ground?.x ?? 0) + 12, (ground?.y ?? 0) + 12);
    await opened.mouse.click(at.x, at.y);
    await opened.waitForURL(({ searchParams }) => searchParams.get("keyword") === key);
    expect(new URL(opened.url()).searchParams.has("camera")).toBe(false);
    await opened.mouse.click((ground?.x ?? 0) + 12, (ground?.y ?? 0) + 12);
    await opened.waitForURL(({ searchParams }) => !searchParams.has("keyword"));
    await opened.locator(".map-stage:not([data-stepped-back])").waitFor();
    const box = await opened.locator(".map-canvas").boundingBox();
    if (box === null) throw new Error("The map has no place.");
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await opened.mouse.move(middle.x, middle.y);
    await opened.mouse.wheel(0, -200);
    await opened.waitForURL(/camera=[^&]*,0\.588/u);
    await opened.mouse.down();
    await opened.mouse.move(middle.x + 120, middle.y, { steps: 4 });
    await opened.mouse.up();
    await opened.waitForURL(({ searchParams }) => {
      const [x, , ratio] = (searchParams.get("camera") ?? "").split(",").map(Number);
      return x !== undefined && x < 0.45 && ratio === 0.588;
    });
  });
});

test("all rungs have the same keyword at the same place", async () => {
  const rung = RUNGS[2];
  const stage = await stageOf(rung);
  ({ page } = await stage.open("?camera=0.45,0.55,0.4"));
  await waitForMap(page);
  const key = await findMainKeyword(stage);
  const main = page.locator("main");
  const origin = async (): Promise<number> => (await main.boundingBox())?.height ?? 0;
  const [before, heightBefore] = [await locate(page, key), await origin()];
  await loseWebgl(page);
  await page.getByText(/Drawn without WebGL/u).waitFor();
  const grown = (await origin()) - heightBefore;
  const after = await locate(page, key);
  // The notice takes room from the map; across, nothing may move by more than that shrinks it.
  expect(Math.abs(after.x - before.x)).toBeLessThan(Math.abs(grown) + 1);
  expect(await countDotColours(page)).toBeGreaterThan(5);
});

test("WebGL lost and given back: selection and camera stay, and the notice goes", async () => {
  const rung = RUNGS[2];
  const [opened, stage] = await openOn(rung, "?theme=1&camera=0.45,0.55,0.4");
  await opened.getByText(/Drawn without WebGL for now/u).waitFor();
  await opened.locator(".map-stage[data-stepped-back]").waitFor();
  const key = await findMainKeyword(stage);
  await opened.evaluate("giveWebglBack()");
  await waitUntilDrawnWith(opened, "webgl");
  await opened.getByText(/Drawn without WebGL/u).waitFor({ state: "detached" });
  await opened.locator(".map-stage[data-stepped-back] .sigma-nodes").waitFor();
  const { searchParams } = new URL(opened.url());
  expect([searchParams.get("theme"), searchParams.get("camera")]).toEqual(["1", "0.45,0.55,0.4"]);
  const at = await locate(opened, key);
  expect(Number.isFinite(at.x + at.y)).toBe(true);
});
