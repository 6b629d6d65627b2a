import fc from "fast-check";
import { type KeptPick, type PickRule, type PickStep, sortKeys } from "#src/state/pick.ts";
import {
  type CameraState,
  type Filter,
  type Look,
  linkBetween,
  type Selection,
  type ViewState,
} from "#src/state/view-state.ts";
import { aKeywordKey, aPaperKey, aThemeId } from "./ids.ts";

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const someText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const themeId = fc.nat(500).map((id) => aThemeId(id));

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);

const months = fc
  .tuple(fc.option(month), fc.option(month))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

const themes = fc.uniqueArray(themeId, { maxLength: 5 }).map((ids) => ids.sort((a, b) => a - b));

const filter: fc.Arbitrary<Filter> = fc
  .tuple(themes, months, fc.boolean())
  .map(([chosen, range, undated]) => ({ themes: chosen, ...range, undated }));

const selection: fc.Arbitrary<Selection> = fc.oneof(
  themeId.map((id) => ({ kind: "theme" as const, id })),
  someText.map((key) => ({ kind: "keyword" as const, key: aKeywordKey(key) })),
  someText.map((key) => ({ kind: "paper" as const, key: aPaperKey(key) })),
  fc
    .uniqueArray(someText, { minLength: 2, maxLength: 2 })
    .map(([one = "", other = ""]) => linkBetween(aKeywordKey(one), aKeywordKey(other))),
);

const measures = ["papers", "comments", "mean-date", "newest-date", "trend"] as const;

const look: fc.Arbitrary<Look> = fc.record({
  dots: fc.constantFrom("keyword", "paper"),
  size: fc.constantFrom(...measures),
  colour: fc.constantFrom("theme", ...measures),
  lines: fc.constantFrom("straight", "curved"),
});

const thousandths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000 + 0);

const camera: fc.Arbitrary<CameraState> = fc.record({
  x: thousandths(-100, 100),
  y: thousandths(-100, 100),
  ratio: thousandths(1, 100),
});

const trimmed = someText.map((words) => words.trim()).filter((words) => words !== "");
const place = fc.record({ x: thousandths(-1000, 1000), y: thousandths(-1000, 1000) });
const someKeys = fc.array(someText, { minLength: 1, maxLength: 4 });

/** Every rule that names dots. */
const anyPickRule: fc.Arbitrary<PickRule> = fc.oneof(
  themeId.map((id) => ({ kind: "theme" as const, id })),
  trimmed.map((words) => ({ kind: "search" as const, text: words })),
  fc.tuple(place, place).map(([a, b]) => ({
    kind: "box" as const,
    left: Math.min(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    top: Math.max(a.y, b.y),
  })),
  fc
    .array(place, { minLength: 3, maxLength: 8 })
    .map((places) => ({ kind: "lasso" as const, places })),
  someKeys.map((keys) => ({ kind: "keywords" as const, keys: sortKeys(keys.map(aKeywordKey)) })),
  someKeys.map((keys) => ({ kind: "papers" as const, keys: sortKeys(keys.map(aPaperKey)) })),
);

const firstStep: fc.Arbitrary<PickStep> = fc.oneof(
  anyPickRule.map((rule) => ({ kind: "add" as const, rule })),
  fc.constant({ kind: "invert" as const }),
);

const laterStep: fc.Arbitrary<PickStep> = fc.oneof(
  fc.record({ kind: fc.constantFrom("add", "subtract", "intersect"), rule: anyPickRule }),
  fc.constantFrom({ kind: "neighbours" as const }, { kind: "invert" as const }),
);

/** Every pick that is one. */
const anyPick: fc.Arbitrary<readonly PickStep[]> = fc
  .tuple(firstStep, fc.array(laterStep, { maxLength: 4 }))
  .map(([first, later]) => [first, ...later]);

const kept: fc.Arbitrary<readonly KeptPick[]> = fc.uniqueArray(
  fc.record({ name: trimmed, steps: anyPick }),
  { maxLength: 3, selector: ({ name }) => name },
);

/** Every view the page can be in. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
  query: text,
  selection: fc.option(selection),
  filter,
  camera: fc.option(camera),
  look,
  table: fc.option(fc.constantFrom("papers", "keywords", "links")),
  pick: fc.oneof(fc.constant([]), anyPick),
  kept,
});
