import { expect, test } from "vitest";
import { readRequestPath } from "#pipeline/node/serve/request-path.ts";

test.each([
  ["/", "/"],
  ["/?view=1#map", "/"],
  ["/assets/index-a1.js", "/assets/index-a1.js"],
  ["/snapshots/m%C3%A4rz/map.json?x", "/snapshots/märz/map.json"],
])("%s asks for %s", (url, path) => {
  expect(readRequestPath(url)).toBe(path);
});

test.each([
  undefined,
  "",
  "*",
  "http://example.org/",
  "//example.org/",
  "/../package.json",
  "/assets/..%2f..%2fpackage.json",
  "/%2e%2e/package.json",
  "/.git/config",
  "/assets\\..\\x",
  "/%",
  "/a%00b",
])("%s is refused", (url) => {
  expect(readRequestPath(url)).toBeNull();
});
