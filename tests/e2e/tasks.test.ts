import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MapFile, mapFileSchema } from "#pipeline/contract/map-file.ts";
import type { Named } from "./support/drivers.ts";
import { createKeyboardDriver } from "./support/keyboard-driver.ts";
import { loseWebgl, waitUntilDrawnWith } from "./support/lose-webgl.ts";
import { createMouseDriver } from "./support/mouse-driver.ts";
import { type Stage, setStage, waitForDatabase } from "./support/open-page.ts";
import { type Answers, doTasks, type TaskSubjects } from "./support/reading-tasks.ts";
import { createTouchDriver } from "./support/touch-driver.ts";

const DRIVERS = {
  mouse: createMouseDriver,
  keyboard: createKeyboardDriver,
  touch: createTouchDriver,
} as const;

/** Every hand on every way of drawing that it can be told apart on. */
const RUNS = [
  { hand: "mouse", rung: "webgl", lose: false },
  { hand: "keyboard", rung: "webgl", lose: false },
  { hand: "touch", rung: "webgl", lose: false },
  { hand: "mouse", rung: "canvas", lose: false },
  { hand: "keyboard", rung: "canvas", lose: false },
  { hand: "mouse", rung: "canvas", lose: true },
] as const;

let webgl: Stage;
let canvas: Stage;
let map: MapFile;
let subjects: TaskSubjects;
let first: Answers | null = null;

beforeAll(async () => {
  [webgl, canvas] = await Promise.all([
    setStage(),
    setStage({ browserArguments: ["--disable-3d-apis"] }),
  ]);
  const response = await fetch(new URL("snapshots/default/map.json", webgl.address));
  map = v.parse(mapFileSchema, await response.json());
  subjects = chooseSubjects(map);
});

afterAll(async () => {
  await Promise.all([webgl.dispose(), canvas.dispose()]);
});

describe("one reading, whatever hand does it and whatever the map is drawn with", () => {
  test.each(RUNS)("by $hand on $rung, WebGL lost before: $lose", async ({ hand, rung, lose }) => {
    const stage = rung === "webgl" || lose ? webgl : canvas;
    const { complaints, page } = await stage.open("", { hasTouch: hand === "touch" });
    page.setDefaultTimeout(10_000);
    await waitForDatabase(page);
    if (lose) await loseWebgl(page);
    await waitUntilDrawnWith(page, rung);
    const answers = await doTasks(page, DRIVERS[hand](page), subjects);
    first ??= answers;
    expect(answers).toEqual(first);
    if (!lose) expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("and it agrees with the snapshot", () => {
    const { themes, keyword, neighbour, sought } = subjects;
    const [largest] = map.themes;
    expect(first?.["open the largest theme"]).toEqual([
      themes[0].name,
      `${largest?.paperCount} papers · ${largest?.keywordCount} keywords`,
    ]);
    expect(first?.["open its most important keyword"]).toEqual([
      keyword.label,
      `${countPapers(keyword)} papers`,
    ]);
    const [, , shared = 0, weight = 0] = linksOf(map, keyword.key)[0] ?? [];
    expect(first?.["open its link with its strongest neighbour"]).toEqual([
      weight.toFixed(2),
      expect.stringContaining(`They share ${shared} of ${map.paperCount} papers`),
    ]);
    expect(neighbour.label).not.toBe(keyword.label);
    expect(first?.["filter by that theme"]).toEqual([
      `${map.themes[1]?.paperCount} of ${map.paperCount} papers`,
    ]);
    expect(first?.["find a keyword"]).toEqual([sought.label, `${countPapers(sought)} papers`]);
  });
});

function countPapers({ key }: Named): number | undefined {
  return map.keywords.find((keyword) => keyword.key === key)?.paperCount;
}

function chooseSubjects({ themes, keywords, links }: MapFile): TaskSubjects {
  const [one, two, three] = themes;
  const keyword = keywords.find(
    ({ id, themeId }) => themeId === one?.id && links.some(([a, b]) => a === id || b === id),
  );
  const [source, target] = linksOf({ keywords, links }, keyword?.key ?? "")[0] ?? [];
  const neighbour = keywords.find(
    ({ id }) => id !== keyword?.id && (id === source || id === target),
  );
  const [sought] = keywords;
  if (!one || !two || !three || !keyword || !neighbour || !sought) {
    throw new Error("The snapshot is too small for the tasks.");
  }
  return { themes: [one, two, three], keyword, neighbour, sought };
}

/** The links of a keyword on the map, strongest first. */
function linksOf({ keywords, links }: Pick<MapFile, "keywords" | "links">, key: string): Link[] {
  const id = keywords.find((keyword) => keyword.key === key)?.id;
  return links
    .filter(([a, b]) => a === id || b === id)
    .toSorted(([, , , one], [, , , other]) => other - one);
}

type Link = MapFile["links"][number];
