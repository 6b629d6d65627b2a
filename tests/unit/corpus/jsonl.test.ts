import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aRecord } from "#tests/support/builders.ts";
import { readContents } from "#tests/support/corpus-text.ts";

const GOOD = '{"title":"A Good Paper"}';

function readRecords(...objects: readonly object[]): ReturnType<typeof readContents> {
  return readContents(objects.map((object) => JSON.stringify(object)).join("\n"));
}

test("a whole record is read field by field, and what is unknown is kept", async () => {
  const { format, records, problems } = await readRecords({
    id: 17,
    title: "A Title",
    abstract: "An abstract.",
    date: "2025-10-28T10:00:00Z",
    authors: [{ name: "Ada Lovelace" }, "Alan Turing"],
    organization: "Analytical Engines",
    url: "https://example.org/17",
    venue: "Notes",
    categories: "cs.LG cs.CL",
    comment_count: 4,
    upvotes: 12,
    links: { code: "https://example.org/code" },
  });
  expect(format).toBe("jsonl");
  expect(problems).toEqual([]);
  expect(records).toEqual([
    aRecord({
      id: "17",
      title: "A Title",
      abstract: "An abstract.",
      date: { text: "2025-10-28", precision: "day" },
      authors: ["Ada Lovelace", "Alan Turing"],
      authorCount: 2,
      organisation: "Analytical Engines",
      url: "https://example.org/17",
      venue: "Notes",
      categories: ["cs.LG", "cs.CL"],
      commentCount: 4,
      extra: { upvotes: 12, links: { code: "https://example.org/code" } },
    }),
  ]);
});

test("a title or an abstract is enough; null and empty fields are not given", async () => {
  const { records, problems } = await readRecords(
    { title: "Only a Title", abstract: null, date: "", authors: null, url: null },
    { abstract: "Only an abstract." },
  );
  expect(records).toEqual([
    aRecord({ title: "Only a Title", abstract: "" }),
    aRecord({ title: "", abstract: "Only an abstract.", line: 2 }),
  ]);
  expect(problems).toEqual([]);
});

describe("a wrong field costs no other", () => {
  test.each([
    [{ id: true }, 'Field "id" is not text or a number'],
    [{ abstract: 3 }, 'Field "abstract" is not text'],
    [{ date: "2025-02-30" }, 'Field "date" is not a date such as 2025, 2025-10 or 2025-10-28'],
    [{ authors: 5 }, 'Field "authors" is not a list of names'],
    [{ authors: ["Ada", 5] }, 'Field "authors" has 1 entry that is no name'],
    [{ url: "javascript:alert(1)" }, 'Field "url" is not an http or https address'],
    [{ url: "ftp://example.org" }, 'Field "url" is not an http or https address'],
    [{ venue: [] }, 'Field "venue" is not text'],
    [{ comment_count: -1 }, 'Field "comment_count" is not a whole number from 0 to 2147483647'],
    [{ author_count: 1.5 }, 'Field "author_count" is not a whole number from 0 to 2147483647'],
  ])("%j", async (fields, fault) => {
    const { records, problems, rejected } = await readRecords(
      { title: "First" },
      { title: "Second", venue: "Notes", ...fields },
    );
    expect(records).toHaveLength(2);
    expect(rejected).toBe(0);
    expect(problems).toEqual([
      { file: "papers.txt", line: 2, reason: `${fault}; the rest of the record was read.` },
    ]);
  });
});

test("lines that are no records are left out by line, and blank ones skipped", async () => {
  const lines = [GOOD, "", "{broken", "[1]", '{"id":"x"}', "   ", '{"title":5}', GOOD];
  const { records, rejected, problems } = await readContents(lines.join("\n"));
  expect(records.map(({ line }) => line)).toEqual([1, 8]);
  expect(rejected).toBe(4);
  expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 7]);
  expect(problems[3]?.reason).toContain('Field "title" is not text');
});

test("text comments are kept as they are; only a number counts comments", async () => {
  const { records, problems } = await readRecords(
    { title: "One", comments: "12 pages" },
    { title: "Two", comments: 3 },
  );
  expect(records.map(({ commentCount, extra }) => [commentCount, extra])).toEqual([
    [null, { comments: "12 pages" }],
    [3, null],
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ["Ada Lovelace; Alan Turing", ["Ada Lovelace", "Alan Turing"]],
  ["Ada Lovelace, Alan Turing and Grace Hopper", ["Ada Lovelace", "Alan Turing", "Grace Hopper"]],
  ["Turing, Alan", ["Turing, Alan"]],
  ["Ada Lovelace", ["Ada Lovelace"]],
])("authors in one text, %j, are told apart", async (authors, names) => {
  const { records } = await readRecords({ title: "A", authors });
  expect(records[0]?.authors).toEqual(names);
});

test("NULs and halves of characters within JSON text do not get through", async () => {
  const { records } = await readContents('{"title":"a\\u0000b\\ud800c","authors":["x\\u0007y"]}');
  expect(records[0]).toMatchObject({ title: "ab\uFFFDc", authors: ["xy"] });
});

test("an extra value nested beyond reason is left out", async () => {
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const { records } = await readContents(`{"title":"A","deep":${deep},"flat":[1]}`);
  expect(records[0]?.extra).toEqual({ flat: [1] });
});

test("any JSON is read without an error", async () => {
  const anyField = fc.constantFrom(
    "id",
    "title",
    "abstract",
    "date",
    "authors",
    "url",
    "categories",
  );
  const anyRecord = fc.dictionary(fc.oneof(anyField, fc.string()), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord), async (records) => {
      const text = [GOOD, ...records.map((record) => JSON.stringify(record))].join("\n");
      const contents = await readContents(text);
      expect(contents.records.length + contents.rejected).toBe(records.length + 1);
    }),
  );
});

test("a count that a snapshot cannot hold is a problem, and the record is read", async () => {
  const { records, problems } = await readRecords(
    { title: "The Most", comment_count: 2_147_483_647 },
    { title: "Too Many Comments", comment_count: 3_000_000_000 },
    { title: "Too Many Authors", author_count: 99_999_999_999 },
    { title: "Too Many Remarks", comments: 2_147_483_648 },
  );
  expect(records.map(({ commentCount }) => commentCount)).toEqual([
    2_147_483_647,
    null,
    null,
    null,
  ]);
  expect(records.map(({ authorCount }) => authorCount)).toEqual([null, null, null, null]);
  expect(records[3]?.extra).toEqual({ comments: 2_147_483_648 });
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [2, expect.stringContaining('"comment_count" is not a whole number from 0 to 2147483647')],
    [3, expect.stringContaining('"author_count" is not a whole number from 0 to 2147483647')],
  ]);
});

test("long fields that are nearly something are read in a time that grows with their length", async () => {
  const dots = `a${`.${"b".repeat(16)}`.repeat(5000)}!`;
  const address = `https://${"a".repeat(300_000)} b`;
  const { records } = await readRecords({
    title: "Long",
    authors: `Ada${" ".repeat(1_000_000)}Lovelace`,
    categories: dots,
    url: address,
  });
  expect(records).toMatchObject([{ authors: ["Ada Lovelace"], categories: [dots], url: null }]);
});

test("a page's text of joined words is read in a time that grows with its length", async () => {
  const abstract = `${"a-".repeat(300_000)}${".bb".repeat(100_000)} no end`;
  const page = ["Daily Papers", "A Title of Words", abstract].join("\n");
  const { problems } = await readContents(page, { format: "daily-papers-page" });
  expect(problems).toHaveLength(1);
});
