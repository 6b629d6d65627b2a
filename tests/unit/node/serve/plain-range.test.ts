import { expect, test } from "vitest";
import { toPlainRange } from "#pipeline/node/serve/plain-range.ts";

const SIZE = 1000;

test.each([
  ["bytes=0-99", "bytes=0-99"],
  ["bytes=900-", "bytes=900-"],
  ["bytes=900-5000", "bytes=900-5000"],
])("%s is passed on", (range, plain) => {
  expect(toPlainRange(range, SIZE)).toBe(plain);
});

test("the last bytes are counted from the end", () => {
  expect(toPlainRange("bytes=-100", SIZE)).toBe("bytes=900-");
  expect(toPlainRange("bytes=-5000", SIZE)).toBe("bytes=0-");
});

test.each([
  "bytes=",
  "bytes=-",
  "bytes=9-3",
  "bytes=0-1,5-6",
  "lines=1-2",
  "bytes=a-b",
  "bytes=0-0",
])("%s is ignored", (range) => {
  expect(toPlainRange(range, SIZE)).toBeNull();
});
