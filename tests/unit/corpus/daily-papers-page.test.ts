import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { SourceRecord } from "#pipeline/corpus/reader.ts";
import { readContents, SAMPLE_PAGE } from "#tests/support/corpus-text.ts";
import { textWith } from "#tests/support/text-with.ts";

const ABSTRACT =
  "We study how agents learn from feedback. The results show that rewards alone are not enough, and we say what is missing.";

/** A page with one paper for each block of lines, under a heading. */
function page(...papers: readonly string[]): string {
  return ["Daily Papers", "byAK and the research community", "Oct 28", ...papers].join("\n\n");
}

const FIRST = `First Paper\n\n${ABSTRACT}\n\n  • 3 authors\n·\nMar 30, 2023`;
const SECOND = `Second Paper\n\n${ABSTRACT}\n\n  • 7 authors\n·\nApr 27 2`;

const golden = v.parse(
  v.array(
    v.object({
      title: v.string(),
      date: v.nullable(v.string()),
      authorCount: v.nullable(v.number()),
      organisation: v.nullable(v.string()),
      commentCount: v.nullable(v.number()),
      abstractLength: v.number(),
    }),
  ),
  JSON.parse(readFileSync("tests/fixtures/corpora/daily-papers-2025-10-28.golden.json", "utf8")),
);

function summarise(record: SourceRecord): (typeof golden)[number] {
  const { title, date, authorCount, organisation, commentCount, abstract } = record;
  const abstractLength = abstract.length;
  return {
    title,
    date: date?.text ?? null,
    authorCount,
    organisation,
    commentCount,
    abstractLength,
  };
}

/** Lines broken at words, none longer than `width` where words allow. */
function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(?=.{${width}})(.{1,${width}}) (?=\\S)`, "g"), "$1\n");
}

describe("the sample page", () => {
  test("gives the 98 papers that are on it, field by field", async () => {
    const { format, records, rejected, problems } = await readContents(SAMPLE_PAGE);
    expect(format).toBe("daily-papers-page");
    expect(records.map(summarise)).toEqual(golden);
    expect([rejected, problems]).toEqual([0, []]);
    expect(records.filter(({ date }) => date !== null)).toHaveLength(92);
  });

  test("is of 28 October 2025, the year after the last one it writes out", async () => {
    const { asOf, assumptions } = await readContents(SAMPLE_PAGE);
    expect(asOf).toEqual({ text: "2025-10-28", precision: "day" });
    expect(assumptions).toEqual([
      "37 dates without a year were read as 2025, the year after the last one written out.",
    ]);
  });
});

describe("copies of the page", () => {
  const copies: readonly (readonly [string, string])[] = [
    ["without blank lines", SAMPLE_PAGE.replace(/\n+/g, "\n")],
    ["with blank lines doubled", SAMPLE_PAGE.replaceAll("\n", "\n\n\n")],
    ["with CRLF", SAMPLE_PAGE.replaceAll("\n", "\r\n")],
    ["with CR alone", SAMPLE_PAGE.replaceAll("\n", "\r")],
    ["with spaces and tabs around the lines", SAMPLE_PAGE.replaceAll("\n", " \t\n\t ")],
    ["with the metadata on one line", SAMPLE_PAGE.replace(/\n·\n/g, " · ")],
    ["wrapped by a mail program", wrap(SAMPLE_PAGE, 76)],
    ["with a byte order mark", `\uFEFF${SAMPLE_PAGE}`],
    [
      "with a footer",
      `${SAMPLE_PAGE}\n\nPrevious\n\nNext\n\nTOS\nPrivacy\nAbout\n© Hugging Face\n`,
    ],
  ];

  test.each(copies)("%s give the same papers", async (_, copy) => {
    const { records, problems } = await readContents(copy);
    expect(records.map(summarise)).toEqual(golden);
    expect(problems).toEqual([]);
  });

  test("without the heading give the same papers, but no day", async () => {
    const headless = SAMPLE_PAGE.slice(SAMPLE_PAGE.indexOf("Understanding"));
    const { records, asOf } = await readContents(headless);
    expect(records.map(summarise)).toEqual(golden);
    expect(asOf).toBeNull();
  });

  test("pasted one after another give the papers of all, and the latest day", async () => {
    const older = SAMPLE_PAGE.replace("\nOct 28\n", "\nOct 27\n");
    const { records, asOf } = await readContents(`${SAMPLE_PAGE}\n\n${older}`);
    expect(records.map(summarise)).toEqual([...golden, ...golden]);
    expect(asOf?.text).toBe("2025-10-28");
  });
});

describe("the year of dates without one", () => {
  test("is that of --as-of, when the page's day is not after it", async () => {
    const { records, asOf } = await readContents(page(FIRST, SECOND), { asOf: "2031-10-28" });
    expect(records.map(({ date }) => date?.text)).toEqual(["2023-03-30", "2031-04-27"]);
    expect(asOf?.text).toBe("2031-10-28");
  });

  test("is the year before --as-of, when the page's day is later in the year", async () => {
    const { records, asOf } = await readContents(page(FIRST, SECOND), { asOf: "2031-02-01" });
    expect(records.map(({ date }) => date?.text)).toEqual(["2023-03-30", "2030-04-27"]);
    expect(asOf?.text).toBe("2030-10-28");
  });

  test("is left out, and said so, on a page that writes out none", async () => {
    const { records, problems, asOf } = await readContents(page(SECOND));
    expect(records.map(({ date }) => date)).toEqual([null]);
    expect(asOf).toBeNull();
    expect(problems).toMatchObject([{ line: 13, reason: textWith("--as-of") }]);
  });
});

describe("faults of a page", () => {
  test("a title without an abstract is named by its line, and the others are read", async () => {
    const broken = "Broken Paper\n\n  • 2 authors\n·\nMay 4, 2022";
    const { records, rejected, problems } = await readContents(page(FIRST, broken, SECOND));
    expect(records.map(({ title }) => title)).toEqual(["First Paper", "Second Paper"]);
    expect(rejected).toBe(1);
    expect(problems).toEqual([
      { file: "papers.txt", line: 15, reason: "“Broken Paper” has no abstract; it was left out." },
    ]);
  });

  test("an abstract without a title is named, and the others are read", async () => {
    const { records, problems } = await readContents(
      page(FIRST, `${ABSTRACT}\n\n  • 2 authors\n·\nMay 4, 2022`, SECOND),
    );
    expect(records.map(({ title }) => title)).toEqual(["First Paper", "Second Paper"]);
    expect(problems).toMatchObject([{ line: 15, reason: textWith("without a title") }]);
  });

  test("a long text after an abstract is its next paragraph, and that is said", async () => {
    const paragraph = `${ABSTRACT} ${ABSTRACT}`;
    const more = FIRST.replace(ABSTRACT, `${ABSTRACT}\n\n${paragraph}`);
    const { records, problems } = await readContents(page(more, SECOND));
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ abstract: `${ABSTRACT}\n${paragraph}`, authorCount: 3 });
    expect(problems).toMatchObject([{ line: 11, reason: textWith("next paragraph") }]);
  });

  test("a day the calendar does not have leaves the paper undated", async () => {
    const impossible = FIRST.replace("Mar 30, 2023", "Feb 31, 2023 4");
    const { records, problems } = await readContents(page(impossible, SECOND));
    expect(records[0]).toMatchObject({ date: null, commentCount: 4, authorCount: 3 });
    expect(problems[0]).toMatchObject({ line: 13, reason: textWith("no day 31") });
  });

  test("a page cut in an abstract gives its whole papers and names the cut one", async () => {
    const cut = page(FIRST, SECOND, `Third Paper\n\n${ABSTRACT.slice(0, 70)}`);
    const { records, problems } = await readContents(cut);
    expect(records.map(({ title }) => title)).toEqual(["First Paper", "Second Paper"]);
    const reason =
      "“Third Paper” is cut: the file ends in the middle of its abstract; it was left out.";
    expect(problems).toEqual([{ file: "papers.txt", line: 23, reason }]);
  });

  test("half of the sample page gives the papers before the middle", async () => {
    const half = SAMPLE_PAGE.slice(0, SAMPLE_PAGE.indexOf("Personality manipulation") + 200);
    const { records, rejected, problems } = await readContents(half);
    const whole = golden.slice(
      0,
      golden.findIndex(({ title }) => title.startsWith("Personality")),
    );
    expect(records.map(summarise)).toEqual(whole);
    expect([rejected, problems.length]).toEqual([1, 1]);
  });

  test("a page cut after a title names the title", async () => {
    const { records, problems } = await readContents(page(FIRST, SECOND, "Third Paper"));
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ line: 23, reason: textWith("ends before its abstract") }]);
  });

  test.each([
    "  • 3 authors",
    "  • 3 authors\n·",
    "  • 3 authors\n·\nMa",
    "  • 3 auth",
    "  • 3 authors\n·\nSep 19,",
  ])("a page cut in the metadata, after %j, keeps the paper undated and says so", async (rest) => {
    const { records, problems } = await readContents(
      page(FIRST, `Third Paper\n\n${ABSTRACT}\n\n${rest}`),
    );
    expect(records.map(({ title, date }) => [title, date?.text])).toEqual([
      ["First Paper", "2023-03-30"],
      ["Third Paper", undefined],
    ]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test("lines that are no papers are told as one fault", async () => {
    const menu = ["Settings", "Your profile", "Billing", "Notifications", "Sign out now"].join(
      "\n\n",
    );
    const { records, problems, rejected } = await readContents(`${menu}\n\n${page(FIRST, SECOND)}`);
    expect(records).toHaveLength(2);
    expect([problems.length, rejected]).toEqual([1, 1]);
  });

  test("a page with no paper gives none", async () => {
    const { format, records } = await readContents(page());
    expect([format, records]).toEqual(["daily-papers-page", []]);
  });
});

test("an organisation stands in the place of the authors, by its display name", async () => {
  const { records } = await readContents(
    page(FIRST, FIRST.replace("  • 3 authors", "meta-llama Meta Llama")),
  );
  expect(records[1]).toMatchObject({ organisation: "Meta Llama", authorCount: null });
});
