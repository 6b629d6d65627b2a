import fc from "fast-check";
import { expect, test } from "vitest";
import { spanOf, toTimeChart } from "#src/data/time-bars.ts";
import { askedRange, rangeInWords, rangeOf, toLimits } from "#src/features/time/month-range.ts";
import { chooseTicks } from "#src/features/time/time-ticks.ts";
import { monthInWords, toMonthNumber, toMonthText } from "#src/lib/months.ts";
import { aMap, aTheme } from "#tests/support/a-map.ts";

const span = { first: toMonthNumber("2023-08"), last: toMonthNumber("2025-10") };
const counts = {
  paperCount: 71,
  allCount: 98,
  undatedCount: 6,
  showsUndated: true,
  monthlessCount: 0,
};
const whole = { from: null, to: null };
const ends = { from: "2023-08-01", to: "2025-10-28" };

test("months survive counting, and are named as people name them", () => {
  for (const text of ["1999-12", "2000-01", "2024-02"]) {
    expect(toMonthText(toMonthNumber(text))).toBe(text);
  }
  expect(toMonthNumber("2024-01") - toMonthNumber("2023-12")).toBe(1);
  expect(monthInWords(toMonthNumber("2024-03-17"))).toBe("Mar 2024");
});

test("the span runs from the first month to the last, and there is none without dates", () => {
  expect(spanOf(aMap())).toEqual(span);
  expect(spanOf(aMap({ dates: null }))).toBeNull();
});

test("a bar stacks the themes of its month, each on the one below", () => {
  const themes = [
    aTheme({ id: 1, colour: 4, months: [["2023-08", 2]] }),
    aTheme({ id: 2, colour: 7, months: [["2023-08", 3]] }),
  ];
  const [bar] = toTimeChart({ themes, unplacedMonths: [] }, span).bars;
  expect(bar?.total).toBe(5);
  expect(bar?.parts).toEqual([
    { themeId: 1, place: 4, paperCount: 2, below: 0 },
    { themeId: 2, place: 7, paperCount: 3, below: 2 },
  ]);
});

test("long ranges are drawn by year, and no paper is lost or counted twice", () => {
  const anyMonths = fc.array(
    fc.tuple(
      fc.integer({ min: toMonthNumber("1950-01"), max: toMonthNumber("2030-12") }),
      fc.integer({ min: 1, max: 9 }),
    ),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(anyMonths, (found) => {
      const months = found.map(([month, count]): [string, number] => [toMonthText(month), count]);
      const numbers = found.map(([month]) => month);
      const whole = { first: Math.min(...numbers), last: Math.max(...numbers) };
      const { bars } = toTimeChart({ themes: [aTheme({ months })], unplacedMonths: [] }, whole);
      const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
      expect(sum(bars.map(({ total }) => total))).toBe(sum(found.map(([, count]) => count)));
      expect(bars.length).toBeLessThanOrEqual(96);
      for (const [place, bar] of bars.slice(1).entries()) {
        expect(bar.first).toBe(bars[place]!.last + 1);
      }
    }),
  );
});

test("ticks stand at round months, few enough to be read", () => {
  expect(chooseTicks(span, 7).map(({ label }) => label)).toEqual([
    "Jan 2024",
    "Jul 2024",
    "Jan 2025",
    "Jul 2025",
  ]);
  const century = { first: toMonthNumber("1907-05"), last: toMonthNumber("2025-10") };
  expect(chooseTicks(century, 7).map(({ label }) => label)).toEqual([
    "1920",
    "1940",
    "1960",
    "1980",
    "2000",
    "2020",
  ]);
});

test("an end of the span is no limit, and a range read back is the same", () => {
  expect(toLimits(span, span)).toEqual({ from: null, to: null });
  const range = { first: span.first + 2, last: span.last - 3 };
  expect(toLimits(range, span)).toEqual({ from: "2023-10", to: "2025-07" });
  expect(rangeOf(toLimits(range, span), span)).toEqual(range);
});

test("limits outside the span, or the wrong way round, still make a range inside it", () => {
  expect(rangeOf({ from: "1990-01", to: "2099-12" }, span)).toEqual(span);
  const turned = rangeOf({ from: "2025-03", to: "2024-01" }, span);
  expect(turned.first).toBeLessThanOrEqual(turned.last);
});

test("a filter beyond all papers asks for what it says, and not for the month at the edge", () => {
  expect(askedRange({ from: "2030-01", to: null }, span).first).toBeGreaterThan(span.last);
  const none = { ...counts, paperCount: 6 };
  expect(rangeInWords({ from: "2030-01", to: null }, ends, none)).toMatch(
    /^From Jan 2030, 6 of 98/,
  );
  expect(rangeInWords({ from: null, to: "1990-02" }, ends, none)).toMatch(/^Until Feb 1990, /);
  expect(rangeInWords({ from: "1990-01", to: "1990-02" }, ends, none)).toMatch(
    /^Jan 1990 to Feb 1990, /,
  );
});

test("the range is told in words, with its base and the undated", () => {
  expect(rangeInWords(whole, ends, counts)).toBe(
    "Aug 2023 to Oct 2025, 71 of 98 papers; 6 undated",
  );
  expect(rangeInWords(whole, ends, { ...counts, paperCount: 98, undatedCount: 0 })).toBe(
    "Aug 2023 to Oct 2025, 98 papers",
  );
  expect(rangeInWords(whole, ends, { ...counts, showsUndated: false })).toMatch(
    /6 undated left out$/,
  );
  expect(rangeInWords({ from: null, to: "2023-08" }, ends, counts)).toMatch(/^Aug 2023, /);
  expect(rangeInWords(whole, ends, { ...counts, paperCount: null })).toMatch(/98 papers in all/);
});

test("an end known to the year only is not told as January", () => {
  const years = { from: "2023", to: "2024" };
  expect(rangeInWords(whole, years, counts)).toMatch(/^2023 to 2024, /);
  expect(rangeInWords({ from: "2023-03", to: null }, years, counts)).toMatch(/^Mar 2023 to 2024, /);
  expect(rangeInWords({ from: "2024-03", to: null }, years, counts)).toMatch(/^Mar 2024 to 2024, /);
  expect(rangeInWords(whole, { from: "2024", to: "2024" }, counts)).toMatch(/^2024, /);
  expect(spanOf({ dates: years })).toEqual({
    first: toMonthNumber("2023-01"),
    last: toMonthNumber("2024-12"),
  });
});

test("papers without a month are left out of months, and the words say so", () => {
  const themes = [
    aTheme({
      months: [
        ["2023-08", 5],
        ["2024", 2],
      ],
    }),
  ];
  const { bars, monthlessCount } = toTimeChart({ themes, unplacedMonths: [["2024", 1]] }, span);
  expect(bars).toHaveLength(27);
  expect(monthlessCount).toBe(3);
  expect(rangeInWords(whole, ends, { ...counts, monthlessCount })).toMatch(
    /; 3 with a year but no month are not drawn$/,
  );
});

test("papers that mostly have a year only are drawn by year, with those of no theme", () => {
  const years = { first: toMonthNumber("2023-01"), last: toMonthNumber("2024-12") };
  const themes = [aTheme({ colour: 4, months: [["2023", 2]] })];
  const source = { themes, unplacedMonths: [["2023", 1] satisfies [string, number]] };
  const { bars, monthlessCount } = toTimeChart(source, years);
  expect(monthlessCount).toBe(0);
  expect(bars.map(({ total }) => total)).toEqual([3, 0]);
  expect(bars[0]?.parts.map(({ place }) => place)).toEqual([4, null]);
});

test("dated papers are drawn though there are no themes", () => {
  const source = { themes: [], unplacedMonths: [["2023-08", 4] satisfies [string, number]] };
  expect(toTimeChart(source, span).bars[0]?.total).toBe(4);
});
