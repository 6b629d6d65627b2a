import { expect, test } from "vitest";
import type { Tables } from "#pipeline/contract/tables.ts";
import { countFaults } from "#tests/eval/check-soundness.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";

const EXPECTED = { papers: 5, unplaced: 1, maxKeywordShare: 0.5 };
const SOUND = { disconnectedThemes: 0, lostPapers: 0, duplicateNames: 0 };

/** Gives both themes one parent; nothing ties their papers to one another. */
function withParent(tables: Tables): Tables {
  const { themes } = tables;
  return {
    ...tables,
    themes: {
      ...themes,
      theme_id: [...themes.theme_id, 3],
      level: [...themes.level, -1],
      parent_id: [3, 3, null],
      name: [...themes.name, "everything"],
    },
    paper_links: { ...tables.paper_links, source_id: [0], target_id: [1] },
  };
}

test("a sound map has no faults", () => {
  expect(countFaults(tinyTables(), EXPECTED)).toEqual(SOUND);
});

test("a theme is in parts when only a keyword that is too common ties its papers", () => {
  const faults = countFaults(tinyTables(), { ...EXPECTED, maxKeywordShare: 0.3 });
  // Papers 0 and 1 are linked; papers 2 and 3 have nothing in common but "speech".
  expect(faults).toEqual({ ...SOUND, disconnectedThemes: 1 });
});

test("a link whose one end is in another theme ties nothing", () => {
  const tables = tinyTables();
  const keywords = {
    ...tables.keywords,
    theme_id: [1, 1, null, null],
    finest_theme_id: [1, 1, null, null],
  };
  expect(countFaults({ ...tables, keywords }, EXPECTED).disconnectedThemes).toBe(1);
});

test("themes of other levels must hang together, too", () => {
  expect(countFaults(withParent(tinyTables()), EXPECTED).disconnectedThemes).toBe(1);
});

test("papers that are in no theme and not counted as unplaced are lost", () => {
  expect(countFaults(tinyTables(), { ...EXPECTED, unplaced: 0 }).lostPapers).toBe(1);
  expect(countFaults(tinyTables(), { ...EXPECTED, papers: 7 }).lostPapers).toBe(2);
});

test("names that differ by capitals only are one name", () => {
  const tables = tinyTables();
  const themes = { ...tables.themes, name: ["Speech", "speech"] };
  expect(countFaults({ ...tables, themes }, EXPECTED).duplicateNames).toBe(1);
});
