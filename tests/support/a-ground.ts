import fc from "fast-check";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Ground } from "#src/features/picking/evaluate-pick.ts";
import type { MapPlace, PickRule, PickStep } from "#src/state/pick.ts";
import { aKeywordId, aKeywordKey, aPaperKey, aThemeId } from "./ids.ts";

const WORDS = ["agent", "agents of change", "reward", "reward model", "diffusion"];
const DOTS = 12;

// Off the grid that boxes and lassos lie on, so that no dot stands on an edge.
const between: fc.Arbitrary<MapPlace> = fc
  .record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: -5, max: 5 }) })
  .map(({ x, y }) => ({ x: x + 0.37, y: y + 0.41 }));

/** A map of twelve keywords somewhere, in three themes, linked somehow. */
export const anyGround: fc.Arbitrary<Ground<KeywordId>> = fc
  .record({
    places: fc.array(between, { minLength: DOTS, maxLength: DOTS }),
    links: fc.array(fc.tuple(fc.nat(DOTS - 1), fc.nat(DOTS - 1)), { maxLength: 15 }),
    ofPaper: fc.uniqueArray(fc.nat(DOTS - 1), { maxLength: 5 }),
  })
  .map(({ places, links, ofPaper }) => ({
    kind: "keyword" as const,
    dots: places.map((place, id) => ({
      id: aKeywordId(id),
      key: `keyword-${id}`,
      name: WORDS[id % WORDS.length] ?? "",
      themes: id % 4 === 3 ? [] : [id % 4, 10 + (id % 2)],
      place: id === 0 ? null : place,
    })),
    neighbours: (id: KeywordId) =>
      links.flatMap(([a, b]) => {
        if (a === id) return [aKeywordId(b)];
        return b === id ? [aKeywordId(a)] : [];
      }),
    related: (keys: readonly string[]) => (keys.includes("paper-1") ? ofPaper.map(aKeywordId) : []),
  }));

const corner = fc.record({
  x: fc.integer({ min: -6, max: 6 }),
  y: fc.integer({ min: -6, max: 6 }),
});

/** Rules that say something about such a map. */
export const anyGroundRule: fc.Arbitrary<PickRule> = fc.oneof(
  fc.constantFrom(0, 1, 2, 10, 11, 99).map((id) => ({ kind: "theme" as const, id: aThemeId(id) })),
  fc.constantFrom("agent", "reward", "nothing").map((text) => ({ kind: "search" as const, text })),
  fc.tuple(corner, corner).map(([a, b]) => ({
    kind: "box" as const,
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    top: Math.max(a.y, b.y),
  })),
  fc
    .array(corner, { minLength: 3, maxLength: 7 })
    .map((places) => ({ kind: "lasso" as const, places })),
  fc
    .nat(DOTS - 1)
    .map((id) => ({ kind: "keywords" as const, keys: [aKeywordKey(`keyword-${id}`)] })),
  fc.constant({ kind: "papers" as const, keys: [aPaperKey("paper-1")] }),
);

const anyStep: fc.Arbitrary<PickStep> = fc.oneof(
  fc.record({ kind: fc.constantFrom("add", "subtract", "intersect"), rule: anyGroundRule }),
  fc.constantFrom({ kind: "neighbours" as const }, { kind: "invert" as const }),
);

export const anySteps: fc.Arbitrary<readonly PickStep[]> = fc.array(anyStep, { maxLength: 5 });
