import { expect, test } from "vitest";
import { formatCount, formatNumber, formatPart, formatShare } from "#src/lib/format-count.ts";
import { formatDate, formatMonth } from "#src/lib/format-date.ts";
import { toWebAddress } from "#src/lib/web-address.ts";
import { withTimeout } from "#src/lib/with-timeout.ts";

test("a date is told as far as it is known", () => {
  expect(formatDate("2025-10-08", "day")).toBe("8 Oct 2025");
  expect(formatDate("2025-10-01", "month")).toBe("Oct 2025");
  expect(formatDate("2025-01-01", "year")).toBe("2025");
  expect(formatMonth("2023-08")).toBe("Aug 2023");
});

test("counts have their noun and their base", () => {
  expect(formatCount(1, "paper")).toBe("1 paper");
  expect(formatCount(0, "paper")).toBe("0 papers");
  expect(formatCount(1_234_567, "paper")).toBe("1,234,567 papers");
  expect(formatPart(12, 30, "paper")).toBe("12 of 30 papers");
  expect(formatPart(30, 30, "paper")).toBe("30 papers");
  expect([0, 12, 123, 1234, 123456].map(formatNumber)).toEqual([
    "0",
    "12",
    "123",
    "1,234",
    "123,456",
  ]);
});

test("a share is told in hundredths, and never as all or nothing when it is not", () => {
  expect([0, 0.001, 0.824, 0.996, 1].map(formatShare)).toEqual([
    "0\u00a0%",
    "under 1\u00a0%",
    "82\u00a0%",
    "over 99\u00a0%",
    "100\u00a0%",
  ]);
});

test("only http and https become links", () => {
  expect(toWebAddress("https://arxiv.org/abs/1")).toBe("https://arxiv.org/abs/1");
  expect(toWebAddress("https://user:pw@example.org/")).toBeNull();
  expect(toWebAddress("https://user@example.org/")).toBeNull();
  expect(toWebAddress("javascript:alert(1)")).toBeNull();
  expect(toWebAddress("data:text/html,x")).toBeNull();
  expect(toWebAddress("arxiv.org/abs/1")).toBeNull();
  expect(toWebAddress(null)).toBeNull();
});

test("what takes too long fails with the limit in words", async () => {
  await expect(withTimeout(new Promise(() => undefined), 5)).rejects.toThrow("0.005 seconds");
  await expect(withTimeout(Promise.resolve(7), 1000)).resolves.toBe(7);
});
