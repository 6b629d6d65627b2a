import type { Locator, Page } from "playwright-core";
import type { Driver, Named, NamedTheme } from "./drivers.ts";

/** What the tasks are about, taken from the snapshot. */
export interface TaskSubjects {
  /** The three largest. */
  readonly themes: readonly [NamedTheme, NamedTheme, NamedTheme];
  /** Of the largest theme, the one that matters most and has links, and its strongest neighbour. */
  readonly keyword: Named;
  readonly neighbour: Named;
  /** One to be found by its label. */
  readonly sought: Named;
}

/** What a task brings to light, read from the page. */
export type Answers = Readonly<Record<string, readonly string[]>>;

type Task = (hand: Hand) => Promise<readonly string[]>;

interface Hand {
  readonly page: Page;
  readonly driver: Driver;
  readonly subjects: TaskSubjects;
  readonly panel: Locator;
}

/** What a reader does in one sitting, in this order, each going on from where the last one ended. */
const TASKS: Readonly<Record<string, Task>> = {
  "open the largest theme": async ({ page, driver, subjects: { themes }, panel }) => {
    await driver.openTheme(themes[0]);
    await page.waitForURL(hasParameter("theme", String(themes[0].id)));
    return [await readHeading(panel, "Theme"), await readFacts(panel)];
  },
  "open its most important keyword": async ({ page, driver, subjects, panel }) => {
    await driver.openKeyword(subjects.keyword);
    await page.waitForURL(hasParameter("keyword", subjects.keyword.key));
    return [await readHeading(panel, "Keyword"), await readFacts(panel)];
  },
  "open its link with its strongest neighbour": async ({ page, driver, subjects, panel }) => {
    await driver.openLink(subjects.keyword, subjects.neighbour);
    await page.waitForURL(({ searchParams }) => searchParams.has("link"));
    return [
      await readText(panel.locator(".link-weight strong")),
      await readText(panel.locator(".link-words")),
    ];
  },
  "open the first paper listed": async ({ page, driver, panel }) => {
    await driver.press(panel.locator(".paper-title").first());
    await page.waitForURL(({ searchParams }) => searchParams.has("paper"));
    return [await readHeading(panel, "Paper")];
  },
  "pick the theme": async ({ page, driver, subjects: { themes }, panel }) => {
    await driver.showAll();
    await driver.openTheme(themes[0]);
    await driver.press(panel.getByRole("button", { name: "Pick this theme" }));
    await page.waitForURL(hasParameter("pick", `theme:${themes[0].id}`));
    return [await readPick(panel)];
  },
  "add another theme to the pick": async ({ page, driver, subjects: { themes }, panel }) => {
    const before = searchOf(page);
    await driver.openTheme(themes[1]);
    await driver.press(panel.getByRole("button", { name: "Add", exact: true }));
    await page.waitForURL((url) => url.searchParams.get("pick") !== before.get("pick"));
    return [await readPick(panel), searchOf(page).get("pick") ?? ""];
  },
  "filter by that theme": async ({ page, driver, panel }) => {
    await driver.press(panel.getByRole("button", { name: "Filter by this theme" }));
    const words = page.getByRole("region", { name: "Filter" }).locator("strong");
    await page.waitForURL(({ searchParams }) => searchParams.has("themes"));
    await words.getByText(/^\d/u).waitFor();
    return [await readText(words)];
  },
  "switch to the map of papers and back": async ({ page, driver }) => {
    const map = page.getByRole("application");
    await driver.showDots("Papers");
    await map.and(page.getByLabel(/ themes and \d+ papers?\./u)).waitFor();
    const ofPapers = (await map.getAttribute("aria-label")) ?? "";
    await driver.showDots("Keywords");
    await map.and(page.getByLabel(/ keywords from /u)).waitFor();
    return [ofPapers, (await map.getAttribute("aria-label")) ?? ""];
  },
  "zoom in and show the whole map": async ({ page, driver }) => {
    await driver.showAll();
    await page.waitForURL(({ searchParams }) => !searchParams.has("camera"));
    await driver.zoomIn();
    await page.waitForURL(({ searchParams }) => searchParams.has("camera"));
    await driver.showAll();
    await page.waitForURL(({ searchParams }) => !searchParams.has("camera"));
    return [`${searchOf(page)}`];
  },
  "find a keyword": async ({ page, driver, subjects: { sought }, panel }) => {
    await driver.find(sought.label);
    await page.waitForURL(hasParameter("keyword", sought.key));
    return [await readHeading(panel, "Keyword"), await readFacts(panel)];
  },
  "add a theme to the pick by its menu, and undo it": async ({
    page,
    driver,
    subjects: { themes },
    panel,
  }) => {
    await driver.showAll();
    await page.waitForURL(({ searchParams }) => !searchParams.has("camera"));
    const before = searchOf(page);
    await driver.chooseInMenu(themes[2], "Add to the pick");
    await page.waitForURL((url) => url.searchParams.get("pick") !== before.get("pick"));
    const picked = await readPick(panel);
    await driver.undo();
    await page.waitForURL((url) => url.searchParams.get("pick") === before.get("pick"));
    return [picked, await readPick(panel), `${searchOf(page)}`];
  },
};

/** Does all tasks on a page and tells what each brought to light. */
export async function doTasks(
  page: Page,
  driver: Driver,
  subjects: TaskSubjects,
): Promise<Answers> {
  const panel = page.getByRole("complementary", { name: "Details" });
  const answers: Record<string, readonly string[]> = {};
  for (const [name, task] of Object.entries(TASKS)) {
    try {
      answers[name] = await task({ page, driver, subjects, panel });
    } catch (cause) {
      throw new Error(`The reader could not ${name}.`, { cause });
    }
  }
  return answers;
}

function hasParameter(name: string, value: string): (url: URL) => boolean {
  return ({ searchParams }) => searchParams.get(name) === value;
}

/** The view in the address but for the camera, which every hand leads another way. */
function searchOf(page: Page): URLSearchParams {
  const { searchParams } = new URL(page.url());
  searchParams.delete("camera");
  return searchParams;
}

async function readText(place: Locator): Promise<string> {
  return ((await place.first().textContent()) ?? "").trim();
}

/** The heading of the panel, once it tells of this kind of thing. */
async function readHeading(panel: Locator, kind: string): Promise<string> {
  const isOfKind = panel.page().locator(".panel-kind-name", { hasText: kind });
  const heading = panel.locator(".panel-head", { has: isOfKind }).locator("h2", { hasText: /\S/u });
  return readText(heading);
}

/** How many papers, and of a theme how many keywords, as the head of the panel says it. */
async function readFacts(panel: Locator): Promise<string> {
  const words = await readText(panel.locator(".panel-head .panel-facts"));
  return /^\d[\d,]* papers?(?: · \d[\d,]* keywords?)?/u.exec(words)?.[0] ?? words;
}

/** The pick's heading, once its papers are counted. */
async function readPick(panel: Locator): Promise<string> {
  const heading = panel.getByRole("region", { name: "Pick" }).getByRole("heading");
  await heading.getByText(/ and \d[\d,]* papers?$/u).waitFor();
  return readText(heading);
}
