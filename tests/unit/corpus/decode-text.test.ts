import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "#pipeline/corpus/decode-text.ts";
import { collect, inChunks, readContents, SAMPLE_PAGE } from "#tests/support/corpus-text.ts";
import { textWith } from "#tests/support/text-with.ts";

async function decode(bytes: Uint8Array, chunkSize = 7): Promise<[string, string, number]> {
  const { pieces, report } = decodeText(inChunks(bytes, chunkSize));
  const text = (await collect(pieces)).join("");
  return [text, report.encoding, report.unreadable];
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  }
  return new Uint8Array(view.buffer);
}

const TEXT = "Gödel’s machine\r\nlearns · Жук 机器学习 🙂";

describe("the encoding", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(TEXT), "utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${TEXT}`), "utf-8"],
    ["UTF-16 with a mark, little end first", utf16(`\uFEFF${TEXT}`, true), "utf-16le"],
    ["UTF-16 with a mark, big end first", utf16(`\uFEFF${TEXT}`, false), "utf-16be"],
    ["UTF-16 without a mark, little end first", utf16(TEXT, true), "utf-16le"],
    ["UTF-16 without a mark, big end first", utf16(TEXT, false), "utf-16be"],
  ])("%s is told from the bytes", async (_, bytes, encoding) => {
    expect(await decode(bytes)).toEqual([TEXT, encoding, 0]);
  });

  test("Windows-1252 is taken for bytes that make no sense as UTF-8", async () => {
    const bytes = Uint8Array.from([0x47, 0xf6, 0x64, 0x65, 0x6c, 0x92, 0x73]);
    expect(await decode(bytes)).toEqual(["Gödel’s", "windows-1252", 0]);
  });

  test("any text comes back from UTF-8, however it is cut into chunks", async () => {
    const anyText = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""));
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 50 }), async (text, chunkSize) => {
        const [decoded] = await decode(new TextEncoder().encode(`a ${text}`), chunkSize);
        expect(decoded).toBe(`a ${text}`);
      }),
    );
  });
});

describe("damage", () => {
  test("in UTF-8 is counted and told as a problem of the file", async () => {
    const bytes = new TextEncoder().encode(SAMPLE_PAGE);
    bytes.set([0xff, 0xfe], 400);
    const { records, problems } = await readContents(bytes);
    expect(records).toHaveLength(98);
    expect(problems).toMatchObject([
      { line: null, reason: textWith(/^2 characters are unreadable/) },
    ]);
  });

  test("at the end, a character cut in two, is told too", async () => {
    const bytes = new TextEncoder().encode("Gödel and the Gö");
    expect(await decode(bytes.subarray(0, -1))).toEqual(["Gödel and the G\uFFFD", "utf-8", 1]);
  });
});

test.each([true, false])(
  "the page in UTF-16 gives the same papers (little end first: %s)",
  async (end) => {
    const expected = await readContents(SAMPLE_PAGE);
    expect(await readContents(utf16(`\uFEFF${SAMPLE_PAGE}`, end))).toEqual(expected);
    expect(await readContents(utf16(SAMPLE_PAGE, end))).toEqual(expected);
  },
);
