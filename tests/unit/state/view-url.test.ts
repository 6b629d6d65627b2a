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
      "pick",
      "keep",
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
      pick: [
        { kind: "add", rule: { kind: "theme", id: aThemeId(3) } },
        { kind: "intersect", rule: { kind: "search", text: "large agents; a, b" } },
        { kind: "subtract", rule: { kind: "box", left: -1.2, bottom: 0.3, right: 4, top: 5 } },
        { kind: "neighbours" },
        { kind: "invert" },
      ] as const,
      kept: [{ name: "Everything", steps: [{ kind: "invert" }] }] as const,
    };
    expect(serializeView(view)).toBe(
      "q=graph+neural&keyword=graph&themes=1,4&from=2024-01&to=2025-10&undated=no&camera=0.5,-0.25,1&dots=paper&size=comments&colour=mean-date&lines=curved&table=links&pick=theme:3;and:search:large+agents~.+a~-+b;less:box:-1.2,0.3,4,5;neighbours;invert&keep=Everything;invert",
    );
  });
});

test("a link is found whichever of its keywords is named first", () => {
  expect(parseView("link=node&with=graph").selection).toEqual(
    parseView("link=graph&with=node").selection,
  );
  expect(serializeView(parseView("link=node&with=graph"))).toBe("link=graph&with=node");
});

describe("what no view would write is read as the default", () => {
  test.each([
    "theme=01",
    "link=graph",
    "link=graph&with=graph",
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
    "pick=",
    "pick=theme",
    "pick=theme:03",
    "pick=or:theme:3",
    "pick=neighbours",
    "pick=theme:3;search:agents",
    "pick=theme:3;not:theme:4",
    "pick=theme:3;",
    "pick=search:",
    "pick=search:+agents",
    "pick=search:~a~~",
    "pick=box:0,0,1",
    "pick=box:0,0,1,1,1",
    "pick=box:2,0,1,1",
    "pick=box:0,0,1,1.0",
    "pick=lasso:0,0,1,1",
    "pick=lasso:0,0,1,1,2",
    "pick=keywords:",
    "pick=keywords:b,a",
    "pick=papers:a,a",
    "keep=theme:3",
    "keep=;theme:3",
    "keep=Agents;",
  ])("%s", (search) => {
    const { selection, filter, camera, pick, kept } = parseView(search);
    expect({ selection, filter, camera, pick, kept }).toEqual({
      pick: [],
      kept: [],
      selection: null,
      filter: NO_FILTER,
      camera: null,
    });
  });
});
