import type { Locator, Page } from "playwright-core";
import type { MapProbe } from "#src/features/map/map-probe.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the tasks name: `label` is what a reader sees, `key` and `id` where it is drawn. */
export interface Named {
  readonly key: string;
  readonly label: string;
}

export interface NamedTheme {
  readonly id: number;
  readonly name: string;
}

/** The ways of a hand over the page: each kind of hand does the same by other means. */
export interface Driver {
  readonly openTheme: (theme: NamedTheme) => Promise<void>;
  readonly openKeyword: (keyword: Named) => Promise<void>;
  /** Opens the link of the keyword that is open with another. */
  readonly openLink: (open: Named, other: Named) => Promise<void>;
  readonly press: (control: Locator) => Promise<void>;
  readonly showDots: (dots: "Keywords" | "Papers") => Promise<void>;
  readonly zoomIn: () => Promise<void>;
  readonly showAll: () => Promise<void>;
  /** Types into the search and takes the answer of this name. */
  readonly find: (words: string) => Promise<void>;
  readonly chooseInMenu: (theme: NamedTheme, words: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

type ButtonDriver = Pick<Driver, "press" | "showDots" | "showAll" | "find" | "undo">;

/** What has a button of its own, for hands that press one. */
export function createButtonDriver(page: Page, press: Driver["press"]): ButtonDriver {
  return {
    press,
    showDots: async (dots) => {
      const look = page.getByRole("button", { name: "Look" });
      await press(look);
      // Colour and size have a choice of the same name.
      const choices = page.getByRole("menu").getByRole("group", { name: "Dots" });
      await press(choices.getByRole("menuitemradio", { name: dots, exact: true }));
      await press(look);
      await page.getByRole("menu").waitFor({ state: "detached" });
    },
    showAll: () => press(page.getByRole("button", { name: "Show the whole map" })),
    find: async (words) => {
      await press(page.getByRole("combobox"));
      await page.keyboard.type(words);
      await press(page.getByRole("option", { name: words }).first());
    },
    undo: () => press(page.getByRole("button", { name: "Undo" })),
  };
}

/** Where the map tells that something is, in pixels of the window, once the map is at rest. */
export async function placeOf<Ask extends keyof MapProbe>(
  page: Page,
  ask: Ask,
  ...about: Parameters<MapProbe[Ask]>
): Promise<Place> {
  await page.waitForFunction(() => "isothemeMap" in window);
  const [one, other = ""] = about.map(String);
  const place = await page.evaluate(
    async ({ name, named, end }): Promise<Place | null> => {
      const locate = (): Place | null => {
        const probe = window.isothemeMap;
        if (probe === undefined) return null;
        if (name === "locateTheme") return probe.locateTheme(Number(named));
        if (name === "locate") return probe.locate(named);
        return probe.locateLink(named, end);
      };
      const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      let place = locate();
      for (let frames = 0, still = 0; frames < 120 && still < 6; frames++) {
        await nextFrame();
        const before = place;
        place = locate();
        const isStill = place !== null && place.x === before?.x && place.y === before.y;
        still = isStill ? still + 1 : 0;
      }
      return place;
    },
    { name: ask, named: one ?? "", end: other },
  );
  if (place === null) throw new Error(`The map shows nothing for ${ask}(${about.join(", ")}).`);
  return place;
}

export async function middleOfMap(page: Page): Promise<Place> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("The map has no place.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
