import { expect, test } from "vitest";
import {
  parseArguments,
  readDay,
  readFormat,
  readJobs,
  readWholeNumber,
  requireOption,
  takeOne,
} from "#pipeline/node/commands/parse-arguments.ts";

test("options and the rest are told apart", () => {
  const parsed = parseArguments(["a", "--out", "b", "c"], { out: { type: "string" } });
  expect(parsed.values.out).toBe("b");
  expect(parsed.positionals).toEqual(["a", "c"]);
});

test.each(["--jobs", "--out", "-x"])("%s, unknown or without its value, is wrong usage", (arg) => {
  expect(() => parseArguments([arg], { out: { type: "string" } })).toThrow(
    expect.objectContaining({ code: "usage" }),
  );
});

test("an option that is needed may not be left out or empty", () => {
  expect(requireOption("x", "--out")).toBe("x");
  expect(() => requireOption(undefined, "--out")).toThrow("--out is missing.");
  expect(() => requireOption("", "--out")).toThrow("--out is missing.");
});

test("numbers are whole, in range, and given in digits", () => {
  expect(readWholeNumber(undefined, "--port", 10)).toBeNull();
  expect(readWholeNumber("10", "--port", 10)).toBe(10);
  for (const wrong of ["11", "-1", "1e1", "", "x", "1.0"]) {
    expect(() => readWholeNumber(wrong, "--port", 10)).toThrow(/--port takes a whole number/);
  }
});

test("jobs are a whole number from 1", () => {
  expect(readJobs(undefined)).toBeNull();
  expect(readJobs("1")).toBe(1);
  expect(readJobs("12")).toBe(12);
  for (const wrong of ["0", "-1", "1.5", "two", "", "257"]) {
    expect(() => readJobs(wrong)).toThrow("--jobs takes a whole number from 1 to 256.");
  }
});

test("days are real days", () => {
  expect(readDay("2024-02-29", "--as-of")).toBe("2024-02-29");
  expect(readDay(undefined, "--as-of")).toBeNull();
  for (const wrong of ["2025-02-29", "2025-10", "28.10.2025", ""]) {
    expect(() => readDay(wrong, "--as-of")).toThrow(/--as-of takes a day/);
  }
});

test("a format nobody reads is refused with those there are", () => {
  expect(readFormat("jsonl")).toBe("jsonl");
  expect(() => readFormat("docx")).toThrow(/jsonl/);
});

test("one argument is one, not none and not two", () => {
  expect(takeOne(["a"], "snapshot")).toBe("a");
  expect(() => takeOne([], "snapshot")).toThrow("Name one snapshot.");
  expect(() => takeOne(["a", "b"], "snapshot")).toThrow("Name one snapshot.");
});
