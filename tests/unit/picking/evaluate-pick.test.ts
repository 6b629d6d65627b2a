import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import { dotsOfRule, evaluatePick, type Ground } from "#src/features/picking/evaluate-pick.ts";
import { applyRule, invertSteps, type PickStep } from "#src/state/pick.ts";
import { anyGround, anyGroundRule, anySteps } from "#tests/support/a-ground.ts";
import { aKeywordKey, aPaperKey, aThemeId } from "#tests/support/ids.ts";

function pickIn(steps: readonly PickStep[], ground: Ground<KeywordId>): number[] {
  const picked = evaluatePick(steps, ground);
  if (picked === null) throw new Error("Everything about this ground is known.");
  return [...picked].sort((a, b) => a - b);
}

function holds(law: (ground: Ground<KeywordId>, steps: readonly PickStep[]) => void): void {
  fc.assert(fc.property(anyGround, anySteps, law));
}

describe("a pick behaves as sets do", () => {
  test("to add, subtract and intersect are union, difference and intersection", () => {
    fc.assert(
      fc.property(anyGround, anySteps, anyGroundRule, (ground, steps, rule) => {
        const before = pickIn(steps, ground);
        const named = dotsOfRule(rule, ground) ?? new Set();
        const then = (kind: "add" | "subtract" | "intersect"): number[] =>
          pickIn([...steps, { kind, rule }], ground);
        const isNamed = (id: number): boolean => [...named].some((known) => known === id);
        const all = ground.dots.map(({ id }) => id as number);
        expect(then("add")).toEqual(all.filter((id) => before.includes(id) || isNamed(id)));
        expect(then("subtract")).toEqual(before.filter((id) => !isNamed(id)));
        expect(then("intersect")).toEqual(before.filter(isNamed));
      }),
    );
  });

  test("turned over it is the rest, turned over twice it is itself", () => {
    holds((ground, steps) => {
      const picked = pickIn(steps, ground);
      const rest = pickIn([...steps, { kind: "invert" }], ground);
      expect([...picked, ...rest].sort((a, b) => a - b)).toEqual(ground.dots.map(({ id }) => id));
      expect(pickIn([...steps, { kind: "invert" }, { kind: "invert" }], ground)).toEqual(picked);
    });
  });

  test("the order of rules that only add makes no difference", () => {
    fc.assert(
      fc.property(anyGround, fc.array(anyGroundRule, { maxLength: 4 }), (ground, rules) => {
        const steps = rules.map((rule): PickStep => ({ kind: "add", rule }));
        expect(pickIn(steps.toReversed(), ground)).toEqual(pickIn(steps, ground));
      }),
    );
  });

  test("neighbours come beside what was picked, and only what is linked with it", () => {
    holds((ground, steps) => {
      const before = pickIn(steps, ground);
      const after = pickIn([...steps, { kind: "neighbours" }], ground);
      const isLinked = (id: number): boolean =>
        ground.dots.some(
          (dot) =>
            dot.id === id && [...ground.neighbours!(dot.id)].some((near) => before.includes(near)),
        );
      expect(after).toEqual(
        ground.dots.map(({ id }) => id).filter((id) => before.includes(id) || isLinked(id)),
      );
    });
  });
});

describe("the steps that the reader's choices leave", () => {
  test("come to the same as the choices one by one", () => {
    fc.assert(
      fc.property(anyGround, anySteps, anyGroundRule, (ground, steps, rule) => {
        fc.pre(steps.length > 0);
        for (const kind of ["add", "subtract", "intersect"] as const) {
          const merged = applyRule(steps, kind, rule);
          expect(pickIn(merged, ground)).toEqual(pickIn([...steps, { kind, rule }], ground));
        }
        expect(pickIn(applyRule(steps, "replace", rule), ground)).toEqual(
          pickIn([{ kind: "add", rule }], ground),
        );
        expect(pickIn(invertSteps(steps), ground)).toEqual(
          pickIn([...steps, { kind: "invert" }], ground),
        );
      }),
    );
  });

  test("begin from the whole map where nothing is picked", () => {
    fc.assert(
      fc.property(anyGround, anyGroundRule, (ground, rule) => {
        const everything: PickStep = { kind: "invert" };
        expect(pickIn(applyRule([], "intersect", rule), ground)).toEqual(
          pickIn([everything, { kind: "intersect", rule }], ground),
        );
        expect(pickIn(applyRule([], "subtract", rule), ground)).toEqual(
          pickIn([everything, { kind: "subtract", rule }], ground),
        );
      }),
    );
  });

  test("list dots that are chosen one after the other once, and forget those taken back", () => {
    const keyword = (key: string) => ({ kind: "keywords" as const, keys: [aKeywordKey(key)] });
    const one = applyRule([], "add", keyword("b"));
    const two = applyRule(one, "add", keyword("a"));
    expect(two).toEqual([{ kind: "add", rule: { kind: "keywords", keys: ["a", "b"] } }]);
    expect(applyRule(two, "subtract", keyword("b"))).toEqual(applyRule([], "add", keyword("a")));
    expect(applyRule(one, "subtract", keyword("b"))).toEqual([]);
  });
});

describe("a rule names", () => {
  test("the same dots by a box and by a lasso around it", () => {
    fc.assert(
      fc.property(anyGround, anyGroundRule, (ground, rule) => {
        fc.pre(rule.kind === "box");
        const { left, right, bottom, top } = rule;
        const places = [
          { x: left, y: bottom },
          { x: right, y: bottom },
          { x: right, y: top },
          { x: left, y: top },
        ];
        expect(dotsOfRule({ kind: "lasso", places }, ground)).toEqual(dotsOfRule(rule, ground));
      }),
    );
  });

  test("the same dots by a lasso wherever it begins, and whichever way round it goes", () => {
    fc.assert(
      fc.property(anyGround, anyGroundRule, fc.nat(6), (ground, rule, start) => {
        fc.pre(rule.kind === "lasso");
        const { places } = rule;
        const turned = [...places.slice(start), ...places.slice(0, start)];
        const named = dotsOfRule(rule, ground);
        expect(dotsOfRule({ kind: "lasso", places: turned }, ground)).toEqual(named);
        expect(dotsOfRule({ kind: "lasso", places: turned.toReversed() }, ground)).toEqual(named);
      }),
    );
  });

  test("the dots of a theme on each of its levels", () => {
    holds((ground) => {
      const [whole, part] = [aThemeId(1), aThemeId(11)];
      const named = (id: typeof whole): number[] =>
        pickIn([{ kind: "add", rule: { kind: "theme", id } }], ground);
      expect(named(whole)).toEqual([1, 5, 9]);
      expect(named(part)).toEqual([1, 5, 9]);
      expect(named(aThemeId(99))).toEqual([]);
    });
  });

  test("nothing yet while it is not known what goes with the other map's dots", () => {
    holds((ground) => {
      const rule = { kind: "papers" as const, keys: [aPaperKey("paper-1")] };
      const unknown = { ...ground, related: null, neighbours: null };
      expect(evaluatePick([{ kind: "add", rule }], unknown)).toBeNull();
      expect(evaluatePick([{ kind: "invert" }, { kind: "neighbours" }], unknown)).toBeNull();
      expect(evaluatePick([{ kind: "invert" }], unknown)).not.toBeNull();
    });
  });
});
