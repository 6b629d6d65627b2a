import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_VIEW, NO_FILTER } from "#src/state/view-state.ts";
import { parseView, serializeView } from "#src/state/view-url.ts";
import { anyView } from "#tests/support/any-view.ts";
import { aKeywordKey, aThemeId } from "#tests/support/ids.ts";

describe("laws of the address", () => {
  test("every view survives its own link", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(serializeView(view))).toEqual(view);
      }),
    );
  });

  test("a link is written the same way again after it was read", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const text = serializeView(view);
        expect(serializeView(parseView(text))).toBe(text);
      }),
    );
  });

  test("no address breaks the page, and what is read from it can be written and read again", () => {
    const key = fc.constantFrom(
      "q",
      "theme",
      "keyword",
      "themes",
      "from",
      "to",
      "undated",
      "camera",
    );
    const anyAddress = fc
      .array(fc.tuple(key, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 8 })
      .map((pairs) => `?${new URLSearchParams(pairs)}`);
    fc.assert(
      fc.property(anyAddress, (address) => {
        const view = parseView(address);
        expect(parseView(serializeView(view))).toEqual(view);
      }),
    );
  });

  test("the default view has an empty address", () => {
    expect(serializeView(DEFAULT_VIEW)).toBe("");
    expect(parseView("")).toEqual(DEFAULT_VIEW);
  });

  test("keys are words in one order", () => {
    const view = {
      query: "graph neural",
      selection: { kind: "keyword" as const, key: aKeywordKey("graph") },
      filter: {
        themes: [aThemeId(1), aThemeId(4)],
        from: "2024-01",
        to: "2025-10",
        undated: false,
      },
      camera: { x: 0.5, y: -0.25, ratio: 1 },
      look: { dots: "paper", size: "comments", colour: "mean-date", lines: "curved" } as const,
      table: "links" as const,
    };
    expect(serializeView(view)).toBe(
      "q=graph+neural&keyword=graph&themes=1,4&from=2024-01&to=2025-10&undated=no&camera=0.5,-0.25,1&dots=paper&size=comments&colour=mean-date&lines=curved&table=links",
    );
  });
});

describe("what no view would write is read as the default", () => {
  test.each([
    "theme=01",
    "link=graph",
    "link=graph&with=graph",
    "link=node&with=graph",
    "dots=keyword",
    "size=large",
    "table=themes",
    "theme=-1",
    "theme=",
    "keyword=",
    "theme=1&keyword=graph",
    "themes=4,1",
    "themes=1,1",
    "themes=1,",
    "from=2024-13",
    "from=2024-1",
    "from=2025-01&to=2024-01",
    "undated=yes",
    "undated=false",
    "camera=1,2",
    "camera=1,2,0",
    "camera=1.0,2,3",
    "camera=1,2,3,4",
    "camera=-0,0,1",
  ])("%s", (search) => {
    const { selection, filter, camera } = parseView(search);
    expect({ selection, filter, camera }).toEqual({
      selection: null,
      filter: NO_FILTER,
      camera: null,
    });
  });
});
