import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learnWords } from "#pipeline/papers/learn-words.ts";
import { repairText } from "#pipeline/papers/repair-text.ts";

function repair(text: string): string {
  return repairText(text, () => 0);
}

describe("what TeX left is printed as TeX would", () => {
  test.each([
    [String.raw`G\"odel, {\"o}, {\"{o}}, \"{o}`, "Gödel, ö, ö, ö"],
    [String.raw`Poincar\'e, {\'e}t\'{e}, \'{\i}, na\"\i ve`, "Poincaré, été, í, naïve"],
    [String.raw`Fran\c{c}ois, Erd\H{o}s, Ho\v{r}ava, Mori\c s`, "François, Erdős, Hořava, Moriş"],
    [
      String.raw`S\o ren, {\O}rsted, Stra\ss e, \L{}ukasiewicz, Ha{\l}as`,
      "Søren, Ørsted, Straße, Łukasiewicz, Hałas",
    ],
    [
      "``The code'' and ``features\" of `sibling' models",
      "“The code” and “features” of ‘sibling’ models",
    ],
    [String.raw`100\% of R\&D at \$5, snake\_case, \#1`, "100% of R&D at $5, snake_case, #1"],
    [
      String.raw`{\it intra-particle} {\em and} \textit{inter} \emph{a \textbf{b} c}`,
      "intra-particle and inter a b c",
    ],
    ["Fig.~2, 1)~a relabeler, et al.~(2018)", "Fig. 2, 1) a relabeler, et al. (2018)"],
    [String.raw`(i.\,i.\,d) data, e.g.\ the rate, 10\,GeV`, "(i.i.d) data, e.g. the rate, 10 GeV"],
    [
      "self-improvement -- where -- empirically---after, Riemann--Hilbert",
      "self-improvement – where – empirically—after, Riemann–Hilbert",
    ],
    [
      String.raw`Code at \url{https://x.org/a_b} and \href{https://x.org}{here}`,
      "Code at https://x.org/a_b and here",
    ],
    ["at https://x.org/SVDD{https://x.org/SVDD}.", "at https://x.org/SVDD."],
    ["{LLM}s and {B}ayes", "LLMs and Bayes"],
    ["eﬃcient ﬁne tuning", "efficient fine tuning"],
    ["two\n lines\t and\u00A0spaces ", "two lines and spaces"],
    ["Go\u0308del", "Gödel"],
  ])("%j", (text, repaired) => {
    expect(repair(text)).toBe(repaired);
  });
});

describe("math", () => {
  test.each([
    ["$k$-means and $\\epsilon$-greedy in $O(n^2)$", "k-means and ε-greedy in O(n^2)"],
    ["$L_p^n$ balls, Ce$^{3+}$, $95\\%$, $\\sim 5$", "L_p^n balls, Ce^3+, 95%, ~5"],
  ])("that is simple reads without its dollars: %j", (text, repaired) => {
    expect(repair(text)).toBe(repaired);
  });

  test.each([
    "$\\frac{a}{b}$ and $A_{n-1}$",
    "$\\{(t_1,t_2,\\dots,t_n);\\ t_i\\in{\\bf R}\\}$",
    "\\(x--y\\) and \\[\\'e\\]",
    "$$\\sum_{i}``x''$$",
  ])("that is not simple stays as it is: %j", (text) => {
    expect(repair(text)).toBe(text);
  });
});

describe("what only looks like TeX stays as it is", () => {
  test.each([
    "costs $5 and $10 a month",
    "about ~4x more, p~0.05, 5~10",
    "run with --verbose and -- nothing",
    "https://x.org/a--b and http://x.edu/~smith and https://x.org/page~one",
    "the set {1,2} of x_{10}",
    "C:\\temp and \\unknown{x}",
    "rock 'n' roll and don't",
    "a `code span` here",
    "----------",
    "中文与日本語、한국어",
  ])("%j", (text) => {
    expect(repair(text)).toBe(text.replace("and -- nothing", "and – nothing"));
  });

  test("escaped quotes and apostrophes are no accents", () => {
    expect(repair(String.raw`it\'s the \"unknown\" we\'ll see`)).toBe(
      `it's the "unknown" we'll see`,
    );
  });
});

describe("hyphens left by line breaks", () => {
  const corpus = [
    "This supports the port. We support it with processes and generation.",
    "UI-Genie is a self-supervised agent for the classifier and graph based search.",
  ];
  const broken =
    "The pro- cesses sup- port UI- Genie, self- supervised, classifier- based, genera- tion";
  const countWord = learnWords([...corpus, broken]);

  test("are removed or kept as the corpus spells the word elsewhere", () => {
    expect(repairText(broken, countWord)).toBe(
      "The processes support UI-Genie, self-supervised, classifier-based, generation",
    );
  });

  test("join a word that the corpus has nowhere else, unless it is a name", () => {
    expect(repair("an unprece- dented Sturm- Liouville")).toBe("an unprecedented Sturm-Liouville");
  });

  test.each([
    "short- and long-term",
    "pre- and post-training",
    "two- or three-dimensional",
    "inter- versus intra-particle",
    "method-, trait-, and model-level",
    "the results- we show them",
    "power - law",
  ])("are no such thing in %j", (text) => {
    expect(repair(text)).toBe(text);
  });
});

test("repairing twice is repairing once, whatever the text", () => {
  const signs = String.raw`\ { } $ ~ -- '' ' " ( ) . ^ _ https://x.org/ e A 5 word ﬁ`;
  const commands = String.raw`\it \emph{ \" \' \c \o \ss \i \, \% \$ \alpha \sim \cite{a} \url{`;
  const others = ["``", "`", " ", "\n", "- ", "\u00AD", "\u0301"];
  const pieces = fc.constantFrom(...signs.split(" "), ...commands.split(" "), ...others);
  const anyText = fc.oneof(
    fc.array(pieces).map((all) => all.join("")),
    fc.string({ unit: "grapheme" }),
  );
  const countWord = learnWords(["word words e-word wordword support"]);
  fc.assert(
    fc.property(anyText, (text) => {
      const once = repairText(text, countWord);
      expect(repairText(once, countWord)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test("plain words are never changed", () => {
  const anyWords = fc.array(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9][.,;:!?]?$/));
  const plain = anyWords.filter((words) => !words.some((word) => word.includes("--")));
  fc.assert(
    fc.property(plain, (words) => {
      expect(repair(words.join(" "))).toBe(words.join(" "));
    }),
  );
});
