import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMainKeyword, type Stage, setStage, waitForDatabase } from "./support/open-page.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LINKS_UNFOLDED = 3;
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.dispose());

describe("the panel", () => {
  test("shows both keywords of a link in its evidence, none of them cut away", async () => {
    const { page } = await stage.show(`?keyword=${await findMainKeyword(stage)}`);
    const links = page.getByRole("button", { name: /shared with/u });
    await links.first().waitFor();
    for (const link of (await links.all()).slice(0, LINKS_UNFOLDED)) await link.press("Enter");
    const excerpts = page.locator(".link-evidence .abstract");
    await excerpts.first().waitFor();
    const cutAway = await excerpts.evaluateAll((abstracts) =>
      abstracts.flatMap((abstract) => {
        const { bottom } = abstract.getBoundingClientRect();
        const marks = [...abstract.querySelectorAll("mark")];
        const hidden = marks.filter((mark) => mark.getBoundingClientRect().top >= bottom);
        // What runs on after a single sentence may be cut, the sentence itself may not.
        const isCutShort = abstract.getAttribute("data-cut") === "true";
        const isLost = isCutShort ? hidden.length === marks.length : hidden.length > 0;
        return marks.length > 0 && isLost ? [abstract.textContent] : [];
      }),
    );
    expect(cutAway).toEqual([]);
  });

  test("takes the keyboard along: to what was chosen, and back to the overview", async () => {
    const { page } = await stage.show("?theme=1");
    await page.locator(".keyword-link").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/keyword=/u);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await page.getByRole("button", { name: /^Close/u }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.search === "");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/papers in \d+ themes/u);
  });

  test("takes the keyboard along from the themes where both share a column", async () => {
    const { page } = await stage.open("", { viewport: { width: 900, height: 800 } });
    await waitForDatabase(page);
    await page.locator(".outline-theme").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/theme=/u);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await page.context().close();
  });

  test("leaves the keyboard at the notices when the database is tried again", async () => {
    const { page } = await stage.open("about:blank");
    await page.route("**/snapshot.duckdb", (route) => route.abort());
    await page.goto(stage.address);
    const again = page.locator(".notice").getByRole("button", { name: "Try again" });
    await again.waitFor();
    await page.unroute("**/snapshot.duckdb");
    await again.focus();
    await page.keyboard.press("Enter");
    await waitForDatabase(page);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("app-notices");
    await page.context().close();
  });

  test("keeps its list and its place while the months change", async () => {
    const { page } = await stage.show("?theme=1");
    await page.locator(".paper-card").first().waitFor();
    await page.evaluate(() => {
      const body = document.querySelector(".panel-body");
      if (body === null) throw new Error("There is no panel.");
      const watch = new MutationObserver(() => {
        if (body.querySelector(".paper-card") === null) document.body.dataset["emptied"] = "yes";
      });
      watch.observe(body, { childList: true, subtree: true });
    });
    const isChosen = page.locator(".outline-theme[aria-current]");
    const rows = page.locator(".outline-row");
    await rows.filter({ has: isChosen }).locator(".outline-box").click();
    await page
      .getByLabel("Filter", { exact: true })
      .getByText(/of \d+ papers/u)
      .waitFor();
    await rows.filter({ hasNot: isChosen }).locator(".outline-box").first().click();
    await page.getByRole("button", { name: /^2 of \d+ themes/u }).waitFor();
    expect(await page.evaluate(() => document.body.dataset["emptied"])).toBeUndefined();
  });
});

describe("choosing what is chosen", () => {
  test("unfolds the details; going back to the same selection does not", async () => {
    const { page } = await stage.show("", WIDE);
    const details = page.getByRole("complementary", { name: "Details" });
    const theme = page.locator(".outline-theme").first();
    await theme.click();
    await page.waitForURL(/theme=/u);
    await page.locator(".outline-box").first().click();
    await page.waitForURL(/themes=/u);
    const fold = page.getByRole("button", { name: /details/iu }).first();
    await fold.click();
    await details.waitFor({ state: "detached" });
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("themes"));
    expect(await details.count()).toBe(0);
    await theme.click();
    await details.waitFor();
  });

  test("brings the details to the front on a phone, and leaves no theme lit", async () => {
    const { page } = await stage.show("", PHONE);
    const rows = page.locator(".outline-theme");
    await rows.nth(1).tap();
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    await page.getByRole("tab", { name: "Themes" }).tap();
    expect(await page.locator(".outline-row[data-hovered]").count()).toBe(0);
    await rows.nth(1).tap();
    await page.getByRole("complementary", { name: "Details" }).waitFor();
  });

  test("unfolds the sheet by a tap on the tab in front", async () => {
    const { page } = await stage.show("", PHONE);
    await page.getByRole("tab", { name: "Themes" }).tap();
    await page.locator(".outline").waitFor();
    await page.getByRole("button", { name: "Fold the sheet" }).tap();
    await page.locator(".outline").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Themes" }).tap();
    await page.locator(".outline").waitFor();
  });
});
