import type { Page } from "playwright-core";
import { locate } from "./open-page.ts";

/** A state of the page: its address, what a hand does to reach it, and to leave it. */
export interface PageState {
  readonly name: string;
  readonly search: string;
  readonly reach?: (page: Page) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
}

const PAPER = "?paper=comas-co-evolving-multi-agent-systems-via-interaction-90eebcf3";

/** States that an address holds. */
const ADDRESSED: readonly PageState[] = [
  { name: "the whole map", search: "" },
  { name: "a theme", search: "?theme=1", reach: unfold },
  { name: "a part of the themes' tree", search: "?theme=12", reach: unfold },
  { name: "a paper", search: PAPER, reach: unfold },
  { name: "a link", search: "?link=video&with=video-generative-models", reach: unfold },
  {
    name: "keywords without a link",
    search: "?link=large-language-models&with=reinforcement-learning",
  },
  { name: "a filter", search: "?themes=1&from=2025-01" },
  { name: "nothing left by the filter", search: "?themes=1&from=2030-01" },
  { name: "what is not in this map", search: "?theme=99" },
  { name: "the map of papers", search: `${PAPER}&dots=paper` },
  { name: "dates and trend", search: "?size=newest-date&colour=trend&lines=curved" },
  { name: "a pick with a kept one", search: "?pick=theme:1&keep=Proteins;theme:1" },
  { name: "the table of papers", search: "?table=papers&theme=2" },
  {
    name: "a keyword in the table",
    search: "?table=keywords&keyword=reinforcement-learning",
    reach: unfold,
  },
  { name: "a link in the table", search: "?table=links&link=video&with=video-generative-models" },
];

/** States that only a hand reaches. */
const REACHED: readonly PageState[] = [
  {
    name: "the open search",
    search: "",
    reach: async (page) => {
      await page.getByRole("combobox").fill("reward");
      await page.getByRole("option").first().waitFor();
    },
    leave: async (page) => {
      await page.getByRole("combobox").fill("");
      await closeMenus(page);
    },
  },
  { name: "the look", search: "", reach: (page) => openMenu(page, "Look"), leave: closeMenus },
  { name: "more", search: "", reach: (page) => openMenu(page, "More"), leave: closeMenus },
  {
    name: "the columns of the table",
    search: "?table=papers",
    reach: (page) => openMenu(page, "Columns"),
    leave: closeMenus,
  },
  {
    name: "the menu of a dot",
    search: "",
    reach: async (page) => {
      const { x, y } = await locate(page, "reinforcement-learning");
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menu").waitFor();
    },
    leave: closeMenus,
  },
  {
    name: "the keys",
    search: "",
    reach: async (page) => {
      await page.getByRole("application").focus();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
  },
  {
    name: "a walk over the map",
    search: "",
    reach: async (page) => {
      await page.getByRole("application").focus();
      await page.keyboard.press("ArrowRight");
    },
  },
];

/** All states. */
export const PAGE_STATES: readonly PageState[] = [...ADDRESSED, ...REACHED];

/** Those that are laid out another way in a small window, or have no room to spare there. */
export const STATES_OF_SMALL_WINDOWS: readonly PageState[] = PAGE_STATES.filter(({ name }) =>
  [
    "the whole map",
    "a theme",
    "a link",
    "a paper",
    "a filter",
    "a pick with a kept one",
    "the table of papers",
    "the open search",
    "the look",
    "the keys",
  ].includes(name),
);

/** Opens all that is folded in the details. */
async function unfold(page: Page): Promise<void> {
  for (const fold of await page.locator(".panel-fold-trigger, .neighbour-fold").all()) {
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.press("Enter");
  }
  await page.waitForFunction(() => document.querySelector(".waiting") === null);
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("menu").waitFor();
}

async function closeMenus(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}
