import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { toSentence } from "#pipeline/node/to-sentence.ts";

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

test("our own errors are told as they stand", () => {
  expect(toSentence(new IsothemeError("corpus-empty", "It is empty."))).toBe("It is empty.");
});

test("what the system refuses is told in words, with the path", () => {
  const error = errorOf(() => readFileSync("/no/such/file"));
  expect(toSentence(error)).toBe("/no/such/file cannot be used: it is not there.");
});

test("what nobody foresaw is told with all that helps to report it", () => {
  expect(toSentence(new TypeError("x is not a function"))).toMatch(/report.*x is not a function/s);
});
