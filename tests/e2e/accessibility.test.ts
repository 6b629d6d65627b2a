import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFaultsAtSize, findFaultsInBothSchemes } from "./support/find-faults.ts";
import { findLayoutFaults, spaceText } from "./support/find-layout-faults.ts";
import { type Stage, setStage, visit, waitForDatabase, waitForMap } from "./support/open-page.ts";
import { PAGE_STATES, type PageState, STATES_OF_SMALL_WINDOWS } from "./support/page-states.ts";
import { tabThrough } from "./support/tab-through.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const SIZES = [
  ["wide", WIDE, PAGE_STATES],
  ["on a phone", PHONE, STATES_OF_SMALL_WINDOWS],
  ["320 pixels wide", { width: 320, height: 640 }, STATES_OF_SMALL_WINDOWS],
  ["at 200 % zoom", { width: 720, height: 450 }, STATES_OF_SMALL_WINDOWS],
] as const;

/** Brings the page into each state and collects what `find` finds there. */
async function collectFaults<Fault>(
  page: Page,
  states: readonly PageState[],
  find: (page: Page) => Promise<readonly Fault[]>,
): Promise<{ readonly state: string; readonly fault: Fault }[]> {
  const faults: { readonly state: string; readonly fault: Fault }[] = [];
  for (const { leave, name, reach, search } of states) {
    await visit(page, search);
    await reach?.(page);
    for (const fault of await find(page)) faults.push({ state: name, fault });
    await leave?.(page);
  }
  return faults;
}

test.for(SIZES)(
  "axe finds nothing and no text is cut in any state, %s",
  async ([, viewport, states]) => {
    const { page } = await stage.show("", { viewport });
    const faults = await collectFaults(page, states, async () => {
      const plain = [
        ...(await findFaultsAtSize(page, viewport === WIDE)),
        ...(await findLayoutFaults(page)),
      ];
      await spaceText(page, true);
      const spaced = await findLayoutFaults(page);
      await spaceText(page, false);
      return [...plain, ...spaced.map((fault) => `spaced: ${fault}`)];
    });
    expect(faults).toEqual([]);
  },
);

test("axe finds nothing where there is no WebGL", async () => {
  const bare = await setStage({ browserArguments: ["--disable-3d-apis"] });
  const { page } = await bare.open();
  await waitForMap(page);
  await page.getByText(/WebGL/u).first().waitFor();
  expect(await findFaultsInBothSchemes(page)).toEqual([]);
  await bare.dispose();
});

describe("the keyboard", () => {
  test.for([
    [
      "wide",
      WIDE,
      [
        /header > combobox/u,
        /nav Themes > button/u,
        /Map > application/u,
        /Map > button "Look"/u,
        /Table > tab/u,
        /Time > input/u,
        /header > button "Why this name"/u,
      ],
    ],
    [
      "on a phone",
      PHONE,
      [
        /header > combobox/u,
        /Map > application/u,
        /Map > button "Look"/u,
        /> tab "Details"/u,
        /header > button "Why this name"/u,
      ],
    ],
  ] as const)(
    "comes to everything, sees where it is and comes out again, %s",
    async ([, viewport, expected]) => {
      // Tab starts where the focus was last: a page of its own starts at its beginning.
      const { page } = await stage.open("?theme=1&table=papers", { viewport });
      await waitForDatabase(page);
      const { faults, isOut, stops } = await tabThrough(page);
      const all = stops.join("\n");
      for (const place of expected) expect(all).toMatch(place);
      expect(faults).toEqual([]);
      expect(isOut).toBe(true);
      await page.context().close();
    },
  );
});
