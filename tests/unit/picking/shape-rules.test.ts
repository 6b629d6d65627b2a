import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxRule, lassoRule, MOST_PLACES } from "#src/features/picking/shape-rules.ts";
import { simplifyLine } from "#src/features/picking/simplify-line.ts";
import { ringHolds } from "#src/lib/ring-holds.ts";
import type { MapPlace } from "#src/state/pick.ts";
import { pickCodec } from "#src/state/pick-codec.ts";

const place = fc.record({
  x: fc.double({ min: -40, max: 40, noNaN: true }),
  y: fc.double({ min: -40, max: 40, noNaN: true }),
});

/** Whether a place is inside, by the turns that the ring makes around it. */
function isWoundOddly(ring: readonly MapPlace[], { x, y }: MapPlace): boolean {
  let turns = 0;
  for (const [index, to] of ring.entries()) {
    const from = ring.at(index - 1)!;
    const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
    if (from.y <= y && to.y > y && side > 0) turns += 1;
    if (from.y > y && to.y <= y && side < 0) turns += 1;
  }
  return turns % 2 === 1;
}

test("a ring holds what it is wound around an odd number of times", () => {
  const corner = fc.record({
    x: fc.integer({ min: -5, max: 5 }),
    y: fc.integer({ min: -5, max: 5 }),
  });
  const between = corner.map(({ x, y }) => ({ x: x + 0.3717, y: y + 0.4139 }));
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), between, (ring, at) => {
      expect(ringHolds(ring, at)).toBe(isWoundOddly(ring, at));
    }),
  );
});

describe("a line that is simplified", () => {
  test("keeps its ends, its order, and every place near to what is left", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (line, tolerance) => {
          const simple = simplifyLine(line, tolerance);
          expect(simple[0]).toBe(line[0]);
          expect(simple.at(-1)).toBe(line.at(-1));
          expect(line.filter((at) => simple.includes(at))).toEqual(simple);
          for (const at of line)
            expect(distanceTo(simple, at)).toBeLessThanOrEqual(tolerance + 1e-9);
        },
      ),
    );
  });

  function distanceTo(line: readonly MapPlace[], at: MapPlace): number {
    const distances = line.slice(1).map((to, index) => {
      const from = line[index]!;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
      const share = Math.min(1, Math.max(0, along));
      return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy);
    });
    return Math.min(...distances);
  }
});

describe("a shape that was drawn", () => {
  test("is a box between its corners, whichever were drawn", () => {
    const rule = boxRule({ x: 4, y: -2.00049 }, { x: -0.0001, y: 7 });
    expect(rule).toEqual({ kind: "box", left: 0, bottom: -2, right: 4, top: 7 });
    expect(boxRule({ x: -0.0001, y: -2.00049 }, { x: 4, y: 7 })).toEqual(rule);
  });

  test("is a lasso in few places that an address can hold", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 300 }), (line) => {
        const rule = lassoRule(line);
        fc.pre(rule !== null);
        expect(rule.kind === "lasso" && rule.places.length).toBeLessThanOrEqual(MOST_PLACES);
        const steps = [{ kind: "add" as const, rule }];
        expect(pickCodec.parse(pickCodec.serialize(steps))).toEqual(steps);
      }),
    );
  });

  test("is no lasso when it has no inside", () => {
    expect(lassoRule([{ x: 1, y: 1 }])).toBeNull();
    expect(
      lassoRule([
        { x: 1, y: 1 },
        { x: 2, y: 2 },
        { x: 3, y: 3 },
      ]),
    ).toBeNull();
  });

  test("is a round lasso that stays round", () => {
    const circle = Array.from({ length: 400 }, (_, step) => ({
      x: 10 * Math.cos((step / 400) * 2 * Math.PI),
      y: 10 * Math.sin((step / 400) * 2 * Math.PI),
    }));
    const rule = lassoRule(circle);
    if (rule?.kind !== "lasso") throw new Error("A circle has an inside.");
    expect(rule.places.length).toBeGreaterThan(12);
    expect(ringHolds(rule.places, { x: 9.7, y: 0.5 })).toBe(true);
    expect(ringHolds(rule.places, { x: 10.1, y: 0.5 })).toBe(false);
  });
});
