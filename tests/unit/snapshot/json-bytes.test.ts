import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addInteger,
  addRaw,
  addText,
  createJsonBytes,
  flushBytes,
  type JsonBytes,
} from "#pipeline/snapshot/json-bytes.ts";

/** What was passed on, as text again. */
function collect(): {
  readonly json: JsonBytes;
  readonly text: () => string;
} {
  const parts: Uint8Array[] = [];
  const json = createJsonBytes({
    add: (bytes) => {
      parts.push(bytes.slice());
    },
    finish: () => "",
  });
  return {
    json,
    text: () => {
      flushBytes(json);
      return Buffer.concat(parts).toString("utf8");
    },
  };
}

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

test("texts and whole numbers are written as JSON.stringify writes them, in UTF-8", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, fc.maxSafeInteger(), fc.integer())), (cells) => {
      const { json, text } = collect();
      for (const cell of cells) {
        if (typeof cell === "string") addText(json, cell);
        else addInteger(json, cell);
      }
      expect(text()).toBe(cells.map((cell) => JSON.stringify(cell)).join(""));
    }),
  );
});

test("zero has no sign, and texts longer than a block are whole", () => {
  const { json, text } = collect();
  const long = `${"x".repeat(70_000)}é${"\ud83d\ude00".repeat(40_000)}`;
  addInteger(json, -0);
  addText(json, long);
  addRaw(json, "]");
  expect(text()).toBe(`0${JSON.stringify(long)}]`);
});

test("half a character is escaped", () => {
  const { json, text } = collect();
  addText(json, "\ud83d");
  expect(text()).toBe('"\\ud83d"');
});
