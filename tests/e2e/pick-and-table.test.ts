import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stage, setStage, visit, waitForDatabase } from "./support/open-page.ts";

const PICK = "theme:2";
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.dispose());

test("a table keeps its order while more is picked, and nothing is told of a filter but what was counted", async () => {
  const { complaints, page } = await stage.open(`?table=papers&pick=${PICK}&themes=2`);
  await waitForDatabase(page);
  const caption = page.locator(".table caption");
  await page.getByRole("button", { name: "Title" }).click();
  await expect.poll(() => caption.textContent()).toBe("Papers, sorted by title, A to Z");
  await page.evaluate(() => {
    const told = new Set<string>();
    const note = (): void => {
      const words = document.querySelector(".pick-left")?.textContent ?? "";
      if (words !== "") told.add(words);
      document.body.dataset["told"] = [...told].join("|");
    };
    new MutationObserver(note).observe(document.querySelector(".panel") ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  // The papers of a keyword that is named are asked for, and until then it is not known what is picked.
  await visit(page, `?table=papers&pick=${PICK};or:keywords:ai&themes=2`);
  await page.locator(".pick-left:not(:empty)").waitFor();
  expect(await caption.textContent()).toBe("Papers, sorted by title, A to Z");
  const words = await page.locator(".pick-left").textContent();
  expect(await page.evaluate(() => document.body.dataset["told"])).toBe(words);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without the database, the table of what is picked says that it cannot be read", async () => {
  const { page } = await stage.open();
  await page.route(/\.wasm/u, (route) => route.abort());
  await page.goto(new URL(`?table=papers&pick=${PICK}`, stage.address).href);
  await page.locator(".app-table").getByText("The papers could not be read.").waitFor();
  const heading = page.getByRole("region", { name: "Pick", exact: true }).getByRole("heading");
  expect(await heading.first().textContent()).toMatch(/^[\d,]+ keywords$/u);
  await page.context().close();
});
