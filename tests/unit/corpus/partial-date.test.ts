import { expect, test } from "vitest";
import { parseIsoDate } from "#pipeline/corpus/partial-date.ts";

test.each([
  ["2025", "2025", "year"],
  ["2025-10", "2025-10", "month"],
  ["2025-10-28", "2025-10-28", "day"],
  [" 2024-02-29 ", "2024-02-29", "day"],
  ["2025-10-28T23:59:59Z", "2025-10-28", "day"],
  ["2025-10-28T23:59:59.123+02:00", "2025-10-28", "day"],
  ["2025-10-28 08:00", "2025-10-28", "day"],
])("%j is %s", (text, date, precision) => {
  expect(parseIsoDate(text)).toEqual({ text: date, precision });
});

test.each([
  "",
  "28 Oct 2025",
  "2025-13",
  "2025-02-29",
  "2025-00-01",
  "0000",
  "25",
  "2025-10-28x",
  "2025-1-2",
])("%j is no date", (text) => {
  expect(parseIsoDate(text)).toBeNull();
});
