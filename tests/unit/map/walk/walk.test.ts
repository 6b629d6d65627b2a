import fc from "fast-check";
import { expect, test } from "vitest";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { describeWalk } from "#src/features/map/walk/describe-walk.ts";
import { type Direction, findNearestTowards } from "#src/features/map/walk/nearest-towards.ts";
import {
  beginWalk,
  stepIn,
  stepOut,
  type Walked,
  walkInOrder,
  walkTowards,
} from "#src/features/map/walk/walk.ts";
import { aLargeMap } from "#tests/support/a-map.ts";
import { aMapWithoutThemes } from "#tests/support/levelled-map.ts";

const DIRECTIONS: readonly Direction[] = ["left", "right", "up", "down"];
const BACK = { left: "right", right: "left", up: "down", down: "up" } as const;
const model = createMapModel(aLargeMap());

/** All that arrows can reach from there, itself included. */
function reachable(from: Walked): Set<number> {
  const reached = new Set([from.id]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const direction of DIRECTIONS) {
      const next = walkTowards(model, at, direction);
      if (!reached.has(next.id)) {
        reached.add(next.id);
        open.push(next);
      }
    }
  }
  return reached;
}

test("from any theme, arrows reach every theme", () => {
  for (const { id } of model.map.themes) {
    expect(reachable({ kind: "theme", id }).size).toBe(model.map.themes.length);
  }
});

test("the opposite arrow comes back from most steps between themes", () => {
  const steps = model.map.themes.flatMap(({ id }) =>
    DIRECTIONS.map((direction) => {
      const from: Walked = { kind: "theme", id };
      const next = walkTowards(model, from, direction);
      return { from, next, back: walkTowards(model, next, BACK[direction]) };
    }),
  );
  const taken = steps.filter(({ from, next }) => from.id !== next.id);
  const returned = taken.filter(({ from, back }) => from.id === back.id);
  expect(returned.length).toBeGreaterThan(taken.length / 2);
});

test("an arrow leads to what lies in its direction, and is dead only where nothing does", () => {
  const anyStops = fc
    .uniqueArray(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
      maxLength: 20,
      selector: String,
    })
    .map((places) => places.map(([x, y], id) => ({ id, x, y })));
  fc.assert(
    fc.property(anyStops, (stops) => {
      const [from] = stops;
      const right = findNearestTowards(from!, "right", stops);
      const lying = stops.filter(({ x }) => x > from!.x);
      expect(right === null).toBe(lying.length === 0);
      if (right !== null) expect(right.x).toBeGreaterThan(from!.x);
    }),
  );
});

test("what lies straight ahead comes before what is a little nearer aside", () => {
  const ahead = { id: 1, x: 10, y: 0 };
  const aside = { id: 2, x: 6, y: 5 };
  expect(findNearestTowards({ x: 0, y: 0 }, "right", [aside, ahead])).toBe(ahead);
});

test("Page Down comes by every theme, and by every dot of one, and then begins again", () => {
  for (const first of [beginWalk(model)!, stepIn(model, beginWalk(model)!)]) {
    const seen = new Set<number>();
    let at = first;
    do {
      seen.add(at.id);
      expect(walkInOrder(model, walkInOrder(model, at, 1), -1)).toEqual(at);
      at = walkInOrder(model, at, 1);
    } while (at.id !== first.id);
    const themeId = model.map.themes[0]!.id;
    const dots = [...model.dots.values()].filter((dot) => dot.themeId === themeId);
    expect(seen.size).toBe(first.kind === "theme" ? model.map.themes.length : dots.length);
  }
});

test("stepping in leads to a theme's first dot, stepping out back to the theme", () => {
  const theme = beginWalk(model)!;
  const dot = stepIn(model, theme);
  expect(dot.kind).toBe("dot");
  expect(stepOut(model, dot)).toEqual(theme);
  expect(stepOut(model, theme)).toBeNull();
});

test("without themes the walk begins at the most important dot", () => {
  const bare = createMapModel(aMapWithoutThemes());
  const [first] = bare.dots.keys();
  expect(beginWalk(bare)).toEqual({ kind: "dot", id: first });
  expect(stepOut(bare, { kind: "dot", id: first! })).toBeNull();
});

test("what is stood on is told with its place in the order", () => {
  const second = model.map.themes[1]!;
  expect(describeWalk(model, { kind: "theme", id: second.id })).toBe(
    "theme 2 of 12, video generation, 13 papers",
  );
  const dot = stepIn(model, { kind: "theme", id: second.id });
  expect(describeWalk(model, dot)).toMatch(
    /^keyword 1 of \d+ in video generation, reward model, \d+ papers$/,
  );
});
