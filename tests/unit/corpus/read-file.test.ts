import { expect, test } from "vitest";
import { READERS } from "#pipeline/corpus/readers.ts";
import { recogniseFormat } from "#pipeline/corpus/recognise-format.ts";
import { readContents, SAMPLE_PAGE } from "#tests/support/corpus-text.ts";
import { textWith } from "#tests/support/text-with.ts";

test.each([
  ["the page", SAMPLE_PAGE, "daily-papers-page"],
  ["the page from its middle on", SAMPLE_PAGE.slice(SAMPLE_PAGE.length / 2), "daily-papers-page"],
  ["one metadata block on one line", "A\n\nB.\n\n• 5 authors · Oct 8 4", "daily-papers-page"],
  ["JSON lines", '\n{"title":"A"}\n{"title":"B"}', "jsonl"],
  ["JSON lines of which the first is broken", '{"title\n{"title":"B"}', "jsonl"],
  [
    "a JSON line longer than what is looked at",
    `{"id":1,"abstract":"${"a".repeat(70_000)}`,
    "jsonl",
  ],
  ["prose", "Dear all,\n\nplease find enclosed the list.", null],
  ["a JSON list", '[\n{"a":1},\n{"a":2}]', null],
])("%s is recognised from its content", (_, head, format) => {
  expect(recogniseFormat(head.slice(0, 65_536), READERS)?.format ?? null).toBe(format);
});

const MEGABYTE = 1024 * 1024;

test.each([
  ["an empty file", "", "file-empty", /^papers\.txt is empty/],
  ["a file of white space", " \n\t\r\n", "file-empty", /^papers\.txt is empty/],
  ["a ZIP archive", "PK\u0003\u0004rest", "file-binary", /papers\.txt .* ZIP/],
  [
    "control characters",
    "\u0001\u0002\u0003abc".repeat(9),
    "file-binary",
    /papers\.txt .* control/,
  ],
  ["a NUL in a page", SAMPLE_PAGE.replace("Subscribe", "Sub\0scribe"), "file-binary", /line 5/],
  ["a NUL in prose", "Dear all,\nplease\0find", "file-binary", /line 2/],
  ["a long line of nothing", "x".repeat(17 * MEGABYTE), "line-too-long", /papers\.txt, line 1,/],
  [
    "a long JSON line",
    `{"title":"A"}\n{"title":"${"x".repeat(17 * MEGABYTE)}"}`,
    "line-too-long",
    /line 2,/,
  ],
  ["prose", "Dear all,\nplease find", "format-unknown", /papers\.txt is in no format/],
])("%s is refused in one sentence with file and place", async (_, content, code, message) => {
  await expect(readContents(content)).rejects.toMatchObject({
    code,
    message: textWith(message),
  });
});

test("a format that is named is taken instead of the one recognised", async () => {
  const { format, records } = await readContents(SAMPLE_PAGE, { format: "jsonl" });
  expect([format, records]).toEqual(["jsonl", []]);
});

test("a format that there is none of is refused with those that there are", async () => {
  await expect(readContents(SAMPLE_PAGE, { format: "papyrus" })).rejects.toMatchObject({
    code: "usage",
    message: 'There is no format "papyrus". Formats: daily-papers-page, jsonl.',
  });
});
