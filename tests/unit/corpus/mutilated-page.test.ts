import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContents, SAMPLE_PAGE } from "#tests/support/corpus-text.ts";

/** The first papers of the page: enough for every kind of line, and quick to read many times. */
const PAGE = SAMPLE_PAGE.slice(0, SAMPLE_PAGE.indexOf("SE-Agent: Self-Evolution"));
const LINES = PAGE.split("\n");
const whole = readContents(PAGE, { format: "daily-papers-page" });

/** Drops the line at `from`, or puts it (again) at `to`. */
function edit(
  lines: readonly string[],
  [from, to]: readonly [number, number],
  kind: "drop" | "double" | "move",
): string[] {
  const without = lines.filter((_, at) => at !== from);
  const line = lines.slice(from, from + 1);
  if (kind === "drop") return without;
  return kind === "move" ? without.toSpliced(to, 0, ...line) : lines.toSpliced(to, 0, ...line);
}

function read(content: string | Uint8Array): ReturnType<typeof readContents> {
  return readContents(content, { format: "daily-papers-page" });
}

/** Whether the last paper of a cut page is the one on the whole page, or a problem quotes it. */
function isNamedOrWhole(
  { records: left, problems }: Awaited<typeof whole>,
  records: Awaited<typeof whole>["records"],
): boolean {
  const last = left.at(-1);
  // The first paper has none before it to tell what is missing.
  if (last === undefined || left.length === 1) return true;
  const isWhole = last.abstract === records[left.length - 1]?.abstract;
  return isWhole || problems.some(({ reason }) => reason.includes(last.title.slice(0, 30)));
}

describe("a mutilated page", () => {
  test("cut anywhere gives the papers before the cut", async () => {
    const { records } = await whole;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: PAGE.length }), async (end) => {
        const cut = await read(PAGE.slice(0, end));
        // The last one may have lost part of its metadata, never of its text.
        const before = cut.records.slice(0, -1);
        expect(isNamedOrWhole(cut, records), PAGE.slice(end - 40, end)).toBe(true);
        const texts = before.map(({ title, abstract, authorCount }) => ({
          title,
          abstract,
          authorCount,
        }));
        const wanted = records.slice(0, before.length);
        expect(texts).toEqual(
          wanted.map(({ title, abstract, authorCount }) => ({ title, abstract, authorCount })),
        );
      }),
    );
  });

  test("cut at the end of a sentence keeps the paper and names it; whole it is not named", async () => {
    const { records, problems } = await whole;
    const { title, abstract } = records.at(-1) ?? { title: "", abstract: "" };
    const start = PAGE.indexOf(abstract);
    const cut = await read(PAGE.slice(0, start + abstract.indexOf(". ") + 1));
    expect(cut.records).toHaveLength(records.length);
    expect(cut.problems.at(-1)?.reason).toContain("its abstract may be cut short");
    expect(cut.problems.at(-1)?.reason).toContain(title.slice(0, 30));
    expect(JSON.stringify(problems)).not.toContain("cut short");
    expect((await read(SAMPLE_PAGE)).problems).toEqual([]);
  });

  test("with lines dropped, doubled and moved is read without an error", async () => {
    const edits = fc.array(fc.tuple(fc.nat(LINES.length - 1), fc.nat(LINES.length - 1)));
    const anyKind = fc.constantFrom("drop" as const, "double" as const, "move" as const);
    await fc.assert(
      fc.asyncProperty(edits, anyKind, async (pairs, kind) => {
        const lines = pairs.reduce((edited, pair) => edit(edited, pair, kind), LINES);
        const { records, problems } = await read(lines.join("\n"));
        expect(records.every(({ title, abstract }) => title !== "" && abstract !== "")).toBe(true);
        expect(problems.every(({ line }) => line === null || line >= 1)).toBe(true);
      }),
    );
  });

  test("losing one line loses at most one paper, and names what is lost", async () => {
    const { records } = await whole;
    for (const index of LINES.keys()) {
      if (LINES[index]?.trim() === "") continue;
      const {
        records: left,
        rejected,
        problems,
      } = await read(LINES.filter((_, at) => at !== index).join("\n"));
      expect(left.length).toBeGreaterThanOrEqual(records.length - 1);
      // The paper after a lost title or abstract may be told as one more.
      if (left.length < records.length) expect(problems.length).toBeGreaterThan(0);
      expect(rejected).toBeLessThanOrEqual(2);
    }
  });

  test("made of any text at all is read without an error", async () => {
    const anyLine = fc.oneof(
      fc.constantFrom(...LINES),
      fc.string({ unit: "grapheme" }).map((text) => text.replace(/\p{Cc}/gu, "")),
      fc.constantFrom("·", "•", "• 5 authors", "Oct 28", "Feb 31, 2020", "Daily Papers", "12"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1 }), async (lines) => {
        await expect(read(`Daily Papers\n${lines.join("\n")}`)).resolves.toBeDefined();
      }),
    );
  });
});
