import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learnWords } from "#pipeline/papers/learn-words.ts";
import { createOffsetMap } from "#pipeline/papers/map-offsets.ts";
import { repairText } from "#pipeline/papers/repair-text.ts";

const countWord = learnWords(["We support the UI-Genie and its graph."]);

/** What of the text as given makes the first `shown` of the repaired text. */
function find(given: string, shown: string): string {
  const repaired = repairText(given, countWord);
  const start = repaired.indexOf(shown);
  if (start < 0) throw new Error(`"${repaired}" has no "${shown}".`);
  return given.slice(...createOffsetMap(given, repaired)(start, start + shown.length));
}

describe("a range of repaired text lies where it came from", () => {
  test.each([
    [String.raw`by G\"odel himself`, "Gödel", String.raw`G\"odel`],
    [String.raw`the {\"U}ber-set`, "Über", String.raw`{\"U}ber`],
    ["we sup- port it", "support", "sup- port"],
    ["the UI- Genie agent", "UI-Genie", "UI- Genie"],
    ["named ``quotes'' here", "quotes", "quotes"],
    ["named ``quotes'' here", "“quotes”", "``quotes''"],
    [String.raw`some {\it x} here`, "x", "x"],
    ["two\n  words here", "two words", "two\n  words"],
    ["  two words ", "two words", "two words"],
    ["Riemann--Hilbert problem", "Hilbert problem", "Hilbert problem"],
    ["an eﬃcient ﬁt", "efficient", "eﬃcient"],
    ["by Go\u0308del himself", "Gödel", "Go\u0308del"],
    ["한국어 연구".normalize("NFD"), "연구", "연구".normalize("NFD")],
    ["with $\\epsilon$-greedy search", "ε-greedy search", "$\\epsilon$-greedy search"],
    [String.raw`see \cite{a graph} for graphs`, "graph", "graph"],
    [String.raw`see \href{https://x.org/words}{words} here`, "words", "words"],
  ])("%j: %j", (given, shown, found) => {
    expect(find(given, shown)).toBe(found);
  });

  test("and at the last of two places when the first is in mark-up that is not shown", () => {
    const given = String.raw`see \href{https://x.org/words}{words} here`;
    const map = createOffsetMap(given, repairText(given, countWord));
    expect(map(4, 9)).toEqual([given.lastIndexOf("words"), given.lastIndexOf("words") + 5]);
  });

  test("and at each of two words that were changed side by side", () => {
    const given = String.raw`sup- port G\"odel`;
    expect(find(given, "support")).toBe("sup- port");
    expect(find(given, "Gödel")).toBe(String.raw`G\"odel`);
  });

  test("and within changes without a letter between them", () => {
    const given = "by ``the Malm\\\"o'' and $\\Sigma\\times\\omega$ or {\\it un caf\\'e}";
    expect(find(given, "Malmö")).toBe(String.raw`Malm\"o`);
    expect(find(given, "ω")).toBe(String.raw`\omega`);
    expect(find(given, "café")).toBe(String.raw`caf\'e`);
  });
});

describe("mark-up", () => {
  test.each([
    [String.raw`the {\it turbulent} flow`, "turbulent flow", String.raw`{\it turbulent} flow`],
    [String.raw`an \emph{energy} flow`, "energy flow", String.raw`\emph{energy} flow`],
    [String.raw`a turbulent \textbf{flow}`, "turbulent flow", String.raw`turbulent \textbf{flow}`],
    ["{LLM}s and graphs", "LLMs", "{LLM}s"],
    ["the $k$-means of it", "k-means", "$k$-means"],
    ["of rank $n$ over", "rank n", "rank $n$"],
  ])("that starts or ends inside the range is taken whole: %j", (given, shown, found) => {
    expect(find(given, shown)).toBe(found);
  });

  test.each([
    [String.raw`the {\it turbulent} flow`, "turbulent", "turbulent"],
    [String.raw`the {\it turbulent energy} flow`, "turbulent", "turbulent"],
    ["costs $5 and $k$ more", "and k", "and $k$"],
  ])("that has no part in the range is left out: %j", (given, shown, found) => {
    expect(find(given, shown)).toBe(found);
  });
});

test("text that was not changed lies where it is", () => {
  expect(createOffsetMap(null, "some text")(5, 9)).toEqual([5, 9]);
  expect(createOffsetMap("some text", "some text")(5, 9)).toEqual([5, 9]);
});

/** How a piece is given and how it is shown. */
interface Piece {
  readonly given: string;
  readonly shown: string;
}

/** Few words, so that texts are full of repetitions. */
const WORDS = ["graph", "graphs", "map", "a", "it", "em"];

const anyWord = fc.constantFrom(...WORDS).map((word) => ({ given: word, shown: word }));

const anyAccent = fc.constantFrom(
  { given: String.raw`G\"odel`, shown: "Gödel" },
  { given: String.raw`\'{E}tale`, shown: "Étale" },
  { given: "sup- port", shown: "support" },
  { given: "UI- Genie", shown: "UI-Genie" },
  { given: "e\uFB03cient", shown: "efficient" },
  { given: "na\u00AD\u00EFve", shown: "naïve" },
  { given: "Go\u0308del", shown: "Gödel" },
);

const anyPiece = fc.oneof({ arbitrary: anyWord, weight: 3 }, { arbitrary: anyAccent, weight: 1 });

const anySpace = fc.constantFrom(
  { given: " ", shown: " " },
  { given: "\n", shown: " " },
  { given: " \n  ", shown: " " },
);

/** Mark-up that vanishes around the piece that follows: what is given before and behind it. */
const anyFrame = fc.constantFrom(
  ["", ""],
  ["", ""],
  [String.raw`{\it `, "}"],
  [String.raw`{\em `, "}"],
  [String.raw`\emph{`, "}"],
  [String.raw`\href{https://x.org/graph}{`, "}"],
  ["", String.raw` \cite{graph map}`],
);

const anyText = fc.array(fc.tuple(anyPiece, anySpace, anyFrame), { minLength: 1, maxLength: 80 });

interface Written {
  readonly given: string;
  readonly shown: string;
  readonly places: readonly {
    readonly piece: Piece;
    readonly givenAt: number;
    readonly shownAt: number;
  }[];
}

function write(parts: readonly (readonly [Piece, Piece, readonly string[]])[]): Written {
  let [given, shown] = ["", ""];
  const places = [];
  for (const [piece, space, [before = "", behind = ""]] of parts) {
    const isBroken = piece.given.includes("- ");
    given += isBroken ? "" : before;
    places.push({ piece, givenAt: given.length, shownAt: shown.length });
    given += piece.given + (isBroken ? "" : behind) + space.given;
    shown += piece.shown + space.shown;
  }
  return { given: given.trim(), shown: shown.trim(), places };
}

describe("whatever the text", () => {
  test("every word lies at itself, however often it is repeated", () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const { given, shown, places } = write(parts);
        const map = createOffsetMap(given, shown);
        for (const { piece, givenAt, shownAt } of places) {
          expect(map(shownAt, shownAt + piece.shown.length)).toEqual([
            givenAt,
            givenAt + piece.given.length,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("ranges in order stay in order, and none is empty or outside the text", () => {
    const signs = String.raw`\ { } $ ~ -- '' ' " ( ) . ^ _ e A 5 word word ﬁ {\it {\em \emph{ \" \' \c \o`;
    const pieces = fc.constantFrom(...signs.split(" "), "``", " ", " ", "\n", "- ", "\u0301");
    const anyGiven = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(anyGiven, fc.array(fc.nat(200)), (given, cuts) => {
        const repaired = repairText(given, countWord);
        const map = createOffsetMap(given, repaired);
        const ends = [...cuts.filter((cut) => cut < repaired.length), repaired.length];
        let [start, last] = [0, [0, 0]];
        for (const end of ends.sort((a, b) => a - b)) {
          if (end === start) continue;
          const place = map(start, end);
          expect(place[0]).toBeGreaterThanOrEqual(last[0] ?? 0);
          expect(place[1]).toBeGreaterThanOrEqual(last[1] ?? 0);
          expect(place[1]).toBeGreaterThan(place[0]);
          expect(place[1]).toBeLessThanOrEqual(given.length);
          [start, last] = [end, [...place]];
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("texts that have nothing in common are one change, long as they may be", () => {
    const map = createOffsetMap("x".repeat(200_000), "y".repeat(200_000));
    expect(map(5, 9)).toEqual([0, 200_000]);
  });

  test("long texts with many changes are aligned to their ends", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
    const given = words.map((word, index) => (index % 9 === 0 ? `{\\it ${word}}` : word)).join(" ");
    const map = createOffsetMap(given, words.join(" "));
    const at = words.join(" ").indexOf("word17777");
    expect(given.slice(...map(at, at + 9))).toBe("word17777");
  });
});
