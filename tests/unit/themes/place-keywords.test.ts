import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { DividedThemes } from "#pipeline/themes/divide-themes.ts";
import { leaveWhole } from "#pipeline/themes/divide-themes.ts";
import type { FoundParents } from "#pipeline/themes/group-parents.ts";
import { NO_GROUP } from "#pipeline/themes/grouping.ts";
import { keepInOnePiece } from "#pipeline/themes/keep-in-one-piece.ts";
import { type PlacedKeywords, placeKeywords } from "#pipeline/themes/place-keywords.ts";
import { splitGroups } from "#pipeline/themes/split-groups.ts";
import { aGraph } from "#tests/support/a-graph.ts";

type Tie = readonly [source: number, target: number, weight: number];

interface Given {
  /** For each paper its keywords, by number. */
  readonly keywords: readonly (readonly number[])[];
  /** Theme of each paper, then of each keyword. */
  readonly themes: readonly number[];
  readonly ties?: readonly Tie[];
  readonly divided?: DividedThemes;
  readonly parents?: FoundParents;
}

function place({ divided, keywords, parents, themes, ties = [] }: Given): PlacedKeywords {
  const paperCount = keywords.length;
  const tiesOfKeywords = keywords.flatMap((own, paper) =>
    own.map((keyword): Tie => [paper, paperCount + keyword, 1]),
  );
  const graph = { ...aGraph(themes.length, [...ties, ...tiesOfKeywords]), paperCount };
  const byPaper = keywords.map((own) =>
    own.map((keyword): PaperKeyword => ({ keyword, score: 1, mentions: [] })),
  );
  return placeKeywords(
    {
      graph,
      themes: Int32Array.from(themes),
      divided: divided ?? leaveWhole(themes.length),
      parents: parents ?? null,
    },
    byPaper,
  );
}

/** Papers 0 to 5 are theme 0, 6 and 7 theme 1, each held together by its own ties. */
const PAPERS = [0, 0, 0, 0, 0, 0, 1, 1];
const HELD: readonly Tie[] = [0, 1, 2, 3, 4, 6].map((paper) => [paper, paper + 1, 1] as const);

test("a keyword of a large theme's papers is not left to a small theme that has none of them", () => {
  const keywords = [[0], [0], [0], [0], [], [], [], []];
  const { memberships, themes } = place({ keywords, themes: [...PAPERS, 1], ties: HELD });
  expect(themes[8]).toBe(0);
  expect(memberships[0]).toEqual([[0, 1]]);
});

test("a keyword belongs where most of its papers are above chance, and to others by their share", () => {
  const keywords = [[0], [0], [0], [], [], [], [0], [0]];
  const { memberships, themes } = place({ keywords, themes: [...PAPERS, NO_GROUP], ties: HELD });
  // Of five papers three are in a theme that has six of eight: fewer than chance gives it.
  expect(themes[8]).toBe(1);
  expect(memberships[0]).toEqual([[1, 1]]);
});

test("between themes that have as many of its papers, its ties decide", () => {
  const keywords = [[0], [], [], [], [], [], [0], []];
  for (const own of [0, 1]) {
    expect(place({ keywords, themes: [...PAPERS, own], ties: HELD }).themes[8]).toBe(own);
  }
});

/** Theme 0 has papers 0 to 4, parted between 1 and 2, theme 1 papers 5 to 7. */
const PARTED = [0, 2, 3, 5, 6].map((paper) => [paper, paper + 1, 1] as const);

test("a theme keeps a keyword that it would fall apart without, and lets the others go", () => {
  const themes = [0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1];
  // The first ties 1 and 2; the second only 3 and 4; the third is theme 1's and belongs to theme 0.
  const keywords = [[2], [0, 2], [0, 2], [1], [1], [0, 1, 2], [0, 1], [0, 1]];
  expect([...place({ keywords, themes, ties: HELD }).themes.subarray(8)]).toEqual([1, 1, 0]);
  const held = place({
    keywords: keywords.map((own) => own.filter((k) => k !== 2)),
    themes,
    ties: PARTED,
  });
  expect([...held.themes.subarray(8, 10)]).toEqual([0, 1]);
});

test("what would part a parent or a part of a theme goes back too, with its theme", () => {
  const themes = [0, 0, 1, 1, 2, 2, 2, 0];
  const keywords = [[], [0], [0], [], [0], [0], [0]];
  const ties: Tie[] = [
    [0, 1, 1],
    [2, 3, 1],
    [4, 5, 1],
    [5, 6, 1],
  ];
  const parents = { parents: Int32Array.of(0, 0, 1), place: 0 };
  expect(place({ keywords, themes, ties }).themes[7]).toBe(2);
  // Themes 0 and 1 hang together by the keyword alone.
  expect(place({ keywords, themes, ties, parents }).themes[7]).toBe(0);
  const divided = {
    partOfNode: Int32Array.of(0, 0, 1, 1, NO_GROUP, NO_GROUP, NO_GROUP, 0),
    themeOfPart: [0, 0],
    stability: [1, 1],
  };
  const whole = [0, 0, 0, 0, 1, 1, 1, 0];
  const withPart = [[0], [0], [], [], [0], [0], [0]];
  const cut = ties.slice(1);
  const joined: Tie[] = [...cut, [1, 2, 1]];
  const placed = place({ keywords: withPart, themes: whole, ties: joined, divided });
  expect([placed.themes[7], placed.parts[7]]).toEqual([0, 0]);
});

test("in a divided theme a keyword is in the part that has its papers", () => {
  const divided = {
    partOfNode: Int32Array.of(0, 0, 0, 1, 1, 1, NO_GROUP, NO_GROUP, 0, NO_GROUP),
    themeOfPart: [0, 0],
    stability: [1, 1],
  };
  const keywords = [[0], [], [], [0, 1], [0, 1], [], [], []];
  const { parts, themes } = place({ keywords, themes: [...PAPERS, 0, 1], ties: HELD, divided });
  expect([...themes.subarray(8)]).toEqual([0, 0]);
  expect([...parts.subarray(8)]).toEqual([1, 1]);
});

test("what a move broke is mended, whatever was moved where", () => {
  const anyTies = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constant(1)), { maxLength: 30 });
  const anyGroups = fc.array(fc.nat(2), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(anyTies, anyGroups, anyGroups, (ties, start, moved) => {
      const graph = aGraph(10, ties);
      const before = splitGroups(graph, Int32Array.from(start));
      const after = Int32Array.from(moved, (group) => before[group] ?? 0);
      keepInOnePiece(graph, [{ before, after }]);
      const tied = after.map((group, node) =>
        graph.starts[node] === graph.starts[node + 1] ? NO_GROUP : group,
      );
      const pieces = splitGroups(graph, tied);
      const groups = new Set(tied.filter((group) => group !== NO_GROUP));
      expect(new Set(pieces.filter((piece) => piece !== NO_GROUP)).size).toBe(groups.size);
    }),
  );
});
