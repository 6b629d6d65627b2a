import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "#pipeline/corpus/split-lines.ts";
import { collect, inPieces } from "#tests/support/corpus-text.ts";
import { textWith } from "#tests/support/text-with.ts";

async function split(...pieces: readonly string[]): Promise<string[]> {
  return (await collect(splitLines(inPieces(...pieces), "papers.txt"))).map(({ text }) => text);
}

test("LF, CRLF and CR each end one line, also where pieces meet", async () => {
  expect(await split("a\nb\r\nc\rd\r", "\ne\r", "f", "g\n", "\nh")).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
    "fg",
    "",
    "h",
  ]);
});

test("lines are numbered from 1", async () => {
  const lines = await collect(splitLines(inPieces("a\n\nb"), "papers.txt"));
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test("pieces make no difference", async () => {
  const anyText = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r") });
  await fc.assert(
    fc.asyncProperty(fc.array(anyText), async (pieces) => {
      expect(await split(...pieces)).toEqual(await split(pieces.join("")));
    }),
  );
});

test("a line longer than the limit is refused by file and line, before it is whole", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<string> {
    yield "first\n";
    for (; given < 1000; given += 1) yield "x".repeat(10);
  }
  const lines = collect(splitLines(endless(), "papers.txt", 50));
  await expect(lines).rejects.toMatchObject({
    code: "line-too-long",
    message: textWith("papers.txt, line 2,"),
  });
  expect(given).toBeLessThan(10);
});

test("a NUL is refused by file and line", async () => {
  await expect(split("good\nba\0d\n")).rejects.toMatchObject({
    code: "file-binary",
    message: textWith(/papers\.txt.*line 2/),
  });
});
