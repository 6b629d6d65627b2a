import { expect, test } from "vitest";
import { makeDefaultTitle } from "#pipeline/node/default-title.ts";

test.each([
  ["daily-papers.txt", "Daily papers"],
  ["in/daily-papers-2025-10-28.txt", "Daily papers 2025-10-28"],
  ["arxiv_100k.jsonl.gz", "Arxiv 100k"],
  ["in/reading list/", "Reading list"],
  ["v1.2 notes.md", "V1.2 notes"],
])("%s is called %s", (path, title) => {
  expect(makeDefaultTitle([path])).toBe(title);
});

test("the order in which files are named makes no difference", () => {
  expect(makeDefaultTitle(["b.txt", "a.txt"])).toBe("A and B");
  expect(makeDefaultTitle(["c.txt", "b.txt", "a.txt"])).toBe("A and 2 more");
  expect(makeDefaultTitle(["x/a.txt", "y/a.txt"])).toBe("A");
});
