import { expect, test } from "vitest";
import { ERROR_CODES, IsothemeError } from "#pipeline/contract/errors.ts";
import { describeError, detailError, ERROR_MESSAGES } from "#src/app/error-messages.ts";

test("every error code has words, and no words are without a code", () => {
  expect(Object.keys(ERROR_MESSAGES).toSorted()).toEqual([...ERROR_CODES].toSorted());
});

test.each(ERROR_CODES)("the words for %s are sentences without exclamation", (code) => {
  const { title, advice } = ERROR_MESSAGES[code];
  expect(title).toMatch(/^[A-Z][^!]*[^.!]$/);
  expect(advice).toMatch(/^[A-Z][^!]*\.$/);
});

test("an error without a code is told as a fault of the page", () => {
  expect(describeError(new TypeError("x is not a function")).title).toContain("went wrong");
});

test("details name the code, the sentence and the cause", () => {
  const error = new IsothemeError("database-failed", "It did not start.", {
    cause: new Error("no memory"),
  });
  expect(detailError(error)).toBe("database-failed: It did not start.\nCause: no memory");
});

test("a map that was taken away is not told as a browser without WebGL", () => {
  const lost = describeError(new IsothemeError("webgl-lost", "It was taken away."));
  expect(lost.advice).not.toContain("no WebGL");
  expect(lost.advice).toContain("used again when it comes back");
});
