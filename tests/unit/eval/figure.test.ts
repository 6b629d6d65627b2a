import { expect, test } from "vitest";
import { atLeast, atMost, reported, tabulate, within } from "#tests/eval/figure.ts";
import { writeBlocks } from "#tests/eval/write-blocks.ts";

test("a figure is judged by its value, not by the digits shown", () => {
  const bounds = { must: 0.56, aim: 0.61, decimals: 2 };
  expect(atLeast("NMI", 0.5599, bounds)).toMatchObject({ measured: "0.56", verdict: "no" });
  expect(atLeast("NMI", 0.56, bounds)).toMatchObject({ must: "at least 0.56", verdict: "yes" });
  expect(atLeast("NMI", 0.62, bounds).verdict).toBe("aim");
});

test("a count of faults passes at its bound and not above it", () => {
  expect(atMost("claims", 1, { must: 1, aim: 0, decimals: 0 }).verdict).toBe("yes");
  expect(atMost("claims", 0, { must: 1, aim: 0, decimals: 0 }).verdict).toBe("aim");
  expect(atMost("lost", 1, { must: 0, aim: null, decimals: 0 })).toMatchObject({
    aim: "",
    verdict: "no",
  });
});

test("a figure between two bounds passes at both and outside neither", () => {
  const bounds = { from: 8, to: 12, decimals: 0 };
  const verdicts = [7, 8, 12, 13].map((value) => within("themes", value, bounds).verdict);
  expect(verdicts).toEqual(["no", "yes", "yes", "no"]);
});

test("a value that is not a number never passes", () => {
  expect(atLeast("ratio", Number.NaN, { must: 1, aim: null, decimals: 2 }).verdict).toBe("no");
  expect(within("themes", Number.NaN, { from: 0, to: 9, decimals: 0 }).verdict).toBe("no");
  expect(atMost("ratio", Number.NaN, { must: 1, aim: null, decimals: 2 }).verdict).toBe("no");
});

test("figures become rows of a table", () => {
  expect(
    tabulate([reported("themes", "9")])
      .split("\n")
      .at(-1),
  ).toBe("| themes |  |  | 9 |  |");
});

test("blocks of a page are replaced, all else stays, and a second time changes nothing", () => {
  const page = "A\n<!-- one -->\nold\n<!-- end of one -->\nB\n<!-- two -->\n<!-- end of two -->\n";
  const written = writeBlocks(page, new Map([["one", "new $& text"]]));
  expect(written).toBe(
    "A\n<!-- one -->\n\nnew $& text\n\n<!-- end of one -->\nB\n<!-- two -->\n<!-- end of two -->\n",
  );
  expect(writeBlocks(written, new Map([["one", "new $& text"]]))).toBe(written);
});

test("a page without a place for a block is refused", () => {
  expect(() => writeBlocks("A", new Map([["one", "new"]]))).toThrow("no place for one");
});
