import { expect, test } from "vitest";
import type { MeasuredBuild } from "#tests/bench/measure-corpus.ts";
import { middleBuild } from "#tests/bench/middle-build.ts";
import { growthExponent, tabulateCosts } from "#tests/bench/tabulate-costs.ts";

function aBuild(papers: number, linkSeconds: number): MeasuredBuild {
  return {
    papers,
    themes: 5,
    stages: [
      { stage: "corpus", seconds: 0.01, peakBytes: 100_000_000 },
      { stage: "links", seconds: linkSeconds, peakBytes: 300_000_000 },
    ],
    seconds: linkSeconds + 0.5,
    secondsInAll: linkSeconds + 1,
  };
}

test("growth is 1 in proportion and 2 with the square of the papers", () => {
  const small = { papers: 1000, seconds: 2 };
  expect(growthExponent(small, { papers: 10_000, seconds: 20 })).toBeCloseTo(1, 12);
  expect(growthExponent(small, { papers: 10_000, seconds: 200 })).toBeCloseTo(2, 12);
  expect(
    growthExponent({ papers: 1000, seconds: 0.01 }, { papers: 10_000, seconds: 9 }),
  ).toBeNull();
});

test("the table stands in order of size, each stage with its growth from size to size", () => {
  const lines = tabulateCosts([aBuild(10_000, 100), aBuild(1000, 1)]).split("\n");
  expect(lines[0]).toBe(
    "| stage | 1000 papers, s | MB | 10000 papers, s | MB | growth 1000 to 10000 |",
  );
  expect(lines[2]).toBe("| corpus | 0.01 | 100 | 0.01 | 100 | – |");
  expect(lines[3]).toBe("| links | 1.00 | 300 | 100.00 | 300 | 2.00 |");
  expect(lines[4]).toBe("| all | 1.50 | 300 | 100.50 | 300 | 1.83 |");
  expect(lines[5]).toBe("| with the start of the program | 2.00 | – | 101.00 | – | 1.70 |");
});

test("of several builds each figure is the median", () => {
  const middle = middleBuild([aBuild(98, 3), aBuild(98, 1), aBuild(98, 2)]);
  expect(middle).toEqual(aBuild(98, 2));
});
