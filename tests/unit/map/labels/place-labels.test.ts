import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, boxesOverlap } from "#src/features/map/geometry.ts";
import { createLabelGround, type PlacingOptions } from "#src/features/map/labels/place-labels.ts";

const NO_GAP = { gapX: 0, gapY: 0 };

interface LabelRequest {
  readonly id: number;
  readonly boxes: readonly Box[];
}

/** One label after the other, each in the first of its boxes that is free. */
function placeLabels(
  requests: readonly LabelRequest[],
  taken: readonly Box[],
  options: PlacingOptions,
): { readonly id: number; readonly box: Box }[] {
  const ground = createLabelGround(taken, options);
  return requests.flatMap(({ id, boxes }) => {
    const box = ground.take({ boxes, costOf: (place) => boxes.indexOf(place) });
    return box === null ? [] : [{ id, box }];
  });
}

const anyBox = fc
  .record({
    left: fc.integer({ min: -300, max: 300 }),
    top: fc.integer({ min: -300, max: 300 }),
    width: fc.integer({ min: 1, max: 160 }),
    height: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
const anyRequests = fc
  .array(fc.array(anyBox, { minLength: 1, maxLength: 4 }), { maxLength: 40 })
  .map((all) => all.map((boxes, id): LabelRequest => ({ id, boxes })));

test("no two labels overlap, and none covers taken ground", () => {
  fc.assert(
    fc.property(anyRequests, fc.array(anyBox, { maxLength: 5 }), (requests, taken) => {
      const boxes = placeLabels(requests, taken, NO_GAP).map(({ box }) => box);
      for (const [place, box] of boxes.entries()) {
        const others = [...boxes.slice(place + 1), ...taken];
        expect(others.filter((other) => boxesOverlap(other, box))).toEqual([]);
      }
    }),
  );
});

test("a label is left out only when more important ones hold all of its places", () => {
  fc.assert(
    fc.property(anyRequests, (requests) => {
      const placed = placeLabels(requests, [], NO_GAP);
      const shown = new Set(placed.map(({ id }) => id));
      for (const { id, boxes } of requests.filter((request) => !shown.has(request.id))) {
        const before = placed.filter((label) => label.id < id);
        for (const box of boxes) {
          expect(before.some((label) => boxesOverlap(label.box, box))).toBe(true);
        }
      }
    }),
  );
});

test("moving the whole sheet moves every label with it and changes nothing else", () => {
  const move = (box: Box, by: number): Box => ({
    left: box.left + by,
    right: box.right + by,
    top: box.top - by,
    bottom: box.bottom - by,
  });
  fc.assert(
    fc.property(anyRequests, fc.integer({ min: -500, max: 500 }), (requests, by) => {
      const moved = requests.map(({ id, boxes }) => ({
        id,
        boxes: boxes.map((box) => move(box, by)),
      }));
      expect(placeLabels(moved, [], NO_GAP)).toEqual(
        placeLabels(requests, [], NO_GAP).map(({ id, box }) => ({ id, box: move(box, by) })),
      );
    }),
  );
});

test("labels keep the gap that is asked for", () => {
  const first = { left: 0, right: 50, top: 0, bottom: 10 };
  const near = { left: 54, right: 100, top: 0, bottom: 10 };
  const requests = [
    { id: 0, boxes: [first] },
    { id: 1, boxes: [near] },
  ];
  expect(placeLabels(requests, [], { gapX: 4, gapY: 0 })).toHaveLength(2);
  expect(placeLabels(requests, [], { gapX: 5, gapY: 0 })).toHaveLength(1);
});

test("of the places that are free the cheapest is taken, and of equals the first", () => {
  const boxes = [0, 100, 200, 300].map((left) => ({ left, right: left + 50, top: 0, bottom: 10 }));
  const costs = [9, 1, 1, 0];
  const ground = createLabelGround([boxes[3]!], NO_GAP);
  expect(ground.take({ boxes, costOf: (box) => costs[boxes.indexOf(box)]! })).toBe(boxes[1]);
});
