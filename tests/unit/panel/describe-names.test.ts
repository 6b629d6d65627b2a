import { expect, test } from "vitest";
import { accountForName, describeSupport } from "#src/features/panel/describe-names.ts";

const first = { name: "graphs", score: 0.8, coverage: 0.87, lift: 4 };
const second = { name: "maps", score: 0.4, coverage: 0.4, lift: 2.55 };

test("the first name won when the theme has it; the rest are runners-up", () => {
  expect(accountForName("graphs", [first, second])).toEqual({ won: first, others: [second] });
});

test("a mixed theme has no name that won, and all that were considered are told", () => {
  expect(accountForName("Mixed: graphs / maps", [first, second])).toEqual({
    won: null,
    others: [first, second],
  });
  expect(accountForName("graphs", [])).toEqual({ won: null, others: [] });
});

test("support is told as papers of the theme and as times the rest", () => {
  expect(describeSupport(first, 45)).toBe("39 of 45 papers, 4 times as often as in all papers");
  expect(describeSupport(second, 5)).toBe("2 of 5 papers, 2.6 times as often as in all papers");
  expect(describeSupport({ coverage: 1, lift: 23.4 }, 6)).toBe(
    "6 papers, 23 times as often as in all papers",
  );
});
