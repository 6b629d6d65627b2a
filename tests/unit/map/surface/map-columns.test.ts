import fc from "fast-check";
import { expect, test } from "vitest";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { dotsInOrder, linesAt, toColumns } from "#src/features/map/surface/map-columns.ts";
import { aLargeMap } from "#tests/support/a-map.ts";

const columns = toColumns(createMapModel(aLargeMap()));
const ids = fc.uniqueArray(fc.integer({ min: 0, max: columns.dots.length + 3 }), { maxLength: 40 });

test("the lines at some dots are those a look at every line would find, in their order", () => {
  fc.assert(
    fc.property(ids, (some) => {
      const wanted = new Set(some);
      const found = columns.lines.flatMap(({ source, target }, place) =>
        wanted.has(source) || wanted.has(target) ? [place] : [],
      );
      expect([...linesAt(columns, some)]).toEqual(found);
    }),
  );
});

test("dots come in the order of drawing, whatever order they are asked for in", () => {
  fc.assert(
    fc.property(ids, (some) => {
      const wanted = new Set(some);
      expect(dotsInOrder(columns, some)).toEqual(columns.dots.filter(({ id }) => wanted.has(id)));
    }),
  );
});
