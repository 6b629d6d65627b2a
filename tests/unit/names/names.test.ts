import fc from "fast-check";
import { expect, test } from "vitest";
import { nameThemes } from "#pipeline/names/name-themes.ts";
import { aNamingInput, papersWith } from "#tests/support/a-naming-input.ts";

const OTHERS = papersWith(40, "image segmentation");

function nameOf(...args: Parameters<typeof aNamingInput>): string {
  return nameThemes(aNamingInput(...args)).themes[0]?.name ?? "";
}

test("a theme is named after what most of its papers have and few others do", () => {
  const theme = [
    ...papersWith(6, "reward models", "language models"),
    ...papersWith(2, "planning"),
  ];
  const others = [...OTHERS, ...papersWith(10, "language models")];
  const [named] = nameThemes(aNamingInput({ themes: [theme], others })).themes;
  expect(named?.name).toBe("Reward models");
  const [best] = named?.candidates ?? [];
  expect(best).toMatchObject({ name: "Reward models", coverage: 0.75, lift: 7.25 });
  expect(best?.keywords).toHaveLength(1);
});

test("three runners-up at most come after the name, none made of a keyword above it", () => {
  const all = ["reward models", "tree search", "protein design", "motion planning", "graph theory"];
  const [named] = nameThemes(
    aNamingInput({ themes: [papersWith(5, ...all)], others: OTHERS }),
  ).themes;
  expect(named?.candidates).toHaveLength(4);
  const used = named?.candidates.flatMap(({ keywords }) => keywords) ?? [];
  expect(new Set(used).size).toBe(used.length);
});

test("one word is never a name: two are joined where nothing longer is at hand", () => {
  const theme = papersWith(6, "cryptography", "malware");
  expect(nameOf({ themes: [theme], others: OTHERS })).toMatch(
    /^(Cryptography and malware|Malware and cryptography)$/,
  );
});

test("a phrase that is mostly a piece of a longer one gives way to it", () => {
  const theme = papersWith(5, "large language", "large language models");
  expect(nameOf({ themes: [[...theme, { has: ["large language"] }]], others: OTHERS })).toBe(
    "Large language models",
  );
});

test("generic words, brands and unexplained acronyms name nothing", () => {
  const useless = [
    "significant performance",
    "novel method",
    "ImageNet",
    "GPT-4",
    "GSM",
    "accuracy",
  ];
  const theme = papersWith(6, ...useless, "curriculum learning");
  expect(nameOf({ themes: [theme], others: OTHERS })).toBe("Curriculum learning");
});

test("an acronym is written out where corpus or list knows it in four words; plain ones stay", () => {
  const tree = aNamingInput({ themes: [papersWith(6, "MCTS")], others: OTHERS });
  expect(nameThemes(tree).themes[0]?.name).toBe("Monte Carlo tree search");
  const spellings = { "QRS agents": ["agents of QRS"], QRS: ["quick reply system", "QRSs"] };
  const own = papersWith(6, "QRS", "QRS agents");
  expect(nameOf({ themes: [own], others: OTHERS, spellings })).toMatch(/^Quick reply system/);
  expect(nameOf({ themes: [papersWith(6, "LLM agents")], others: OTHERS })).toBe("LLM agents");
});

test("an acronym too long to write out is explained in the description", () => {
  const theme = papersWith(6, "RLHF training");
  const [named] = nameThemes(aNamingInput({ themes: [theme], others: OTHERS })).themes;
  expect(named?.name).toBe("RLHF training");
  expect(named?.description).toMatch(
    /^RLHF: reinforcement learning from human feedback\. 6 papers/,
  );
});

test("capitals that a term only has where it is introduced are taken back, names keep theirs", () => {
  const abstracts = "We study retrieval and augmented generation with a Markov chain in mind.";
  const themes = [papersWith(6, "Retrieval-Augmented Generation"), papersWith(5, "Markov Chain")];
  const { themes: named } = nameThemes(aNamingInput({ themes, others: OTHERS, abstracts }));
  expect(named.map(({ name }) => name)).toEqual(["Retrieval-augmented generation", "Markov chain"]);
});

test("headings speak of models, not of a model, when the corpus has the plural", () => {
  const spellings = {
    "world model": ["world models"],
    "data augmentation": ["data augmentations"],
  };
  const themes = [papersWith(6, "world model"), papersWith(5, "data augmentation")];
  const { themes: named } = nameThemes(aNamingInput({ themes, others: OTHERS, spellings }));
  expect(named.map(({ name }) => name)).toEqual(["World models", "Data augmentation"]);
});

test("a theme of two halves that papers do not treat together is called mixed", () => {
  const halves = [...papersWith(8, "bug reports"), ...papersWith(8, "protein design")];
  const input = { themes: [halves], others: OTHERS };
  expect(nameOf(input)).toBe("Mixed: bug reports / protein design");
  const [named] = nameThemes(aNamingInput(input)).themes;
  expect(named?.candidates.map(({ name }) => name)).toEqual(["Bug reports", "Protein design"]);
  const related = papersWith(4, "bug reports", "protein design");
  expect(nameOf({ themes: [[...halves, ...related]], others: OTHERS })).not.toMatch(/Mixed/);
});

test("a theme whose papers have no keyword in common is still called something", () => {
  const theme = papersWith(3).map((paper) => ({ ...paper, title: "Untold" }));
  const { themes } = nameThemes(aNamingInput({ themes: [theme, theme], others: OTHERS }));
  expect(themes.map(({ name }) => name)).toEqual([
    "Mixed: other papers 1",
    "Mixed: other papers 2",
  ]);
  expect(themes[0]?.description).toBe("3 papers, such as “Untold”.");
});

test("parts are not named after their theme, nor parents after a child", () => {
  const theme = [
    ...papersWith(6, "reward models", "preference data"),
    ...papersWith(6, "reward models", "process supervision"),
  ];
  const input = aNamingInput({
    themes: [theme, papersWith(8, "protein design", "reward models")],
    others: [...OTHERS, ...OTHERS],
    parts: [
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ],
    parents: [[0, 1]],
  });
  const named = nameThemes(input);
  expect(named.subThemes.map(({ name }) => name)).toEqual([
    "Preference data",
    "Process supervision",
  ]);
  const names = [...named.themes, ...named.subThemes, ...named.parents].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(named.parents[0]?.description).toBe(
    `20 papers in 2 themes: ${named.themes.map(({ name }) => name).join("; ")}.`,
  );
});

test("the description is one line: how many papers, on what, and the one most at home", () => {
  const central =
    "A Title That Is Far Too Long for One Line of Text, with a Second Part and a Third, and Then Some More of It";
  const theme = [
    { has: ["reward models", "tree search", "protein design"], title: central },
    ...papersWith(5, "reward models", "tree search"),
  ];
  const [named] = nameThemes(aNamingInput({ themes: [theme], others: OTHERS })).themes;
  const description = named?.description ?? "";
  expect(description).toMatch(/^6 papers on .*, such as “A Title That Is Far Too Long.*…”\.$/);
  expect(description.length).toBeLessThanOrEqual(160);
});

test("meaning, when it is known, decides between names that cover as much", () => {
  const input = aNamingInput({
    themes: [papersWith(6, "tree search", "reward models")],
    others: OTHERS,
  });
  const near = (wanted: string) => () => (keyword: number) =>
    input.keywords[keyword]?.label === wanted ? 0.9 : 0.1;
  for (const [label, name] of [
    ["tree search", "Tree search"],
    ["reward models", "Reward models"],
  ] as const) {
    expect(nameThemes({ ...input, closeness: near(label) }).themes[0]?.name).toBe(name);
  }
});

const WORDS = [
  "reward",
  "graph",
  "protein",
  "tree",
  "policy",
  "RLHF",
  "GPT-4",
  "robust",
  "large-scale",
];

test("whatever the keywords, names are unique, and of two to four words unless mixed", () => {
  const keyword = fc
    .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(" "));
  const paper = fc.record({ has: fc.uniqueArray(keyword, { maxLength: 5 }) });
  const themes = fc.array(fc.array(paper, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(themes, fc.boolean(), (papers, parented) => {
      const input = aNamingInput({
        themes: papers,
        others: OTHERS,
        parts: (papers[0]?.length ?? 0) > 1 ? [[0], papers[0]!.slice(1).map((_, i) => i + 1)] : [],
        parents: parented && papers.length > 1 ? [[0], papers.slice(1).map((_, i) => i + 1)] : [],
      });
      const named = nameThemes(input);
      const all = [...named.themes, ...named.subThemes, ...named.parents];
      const names = all.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, candidates, description } of all) {
        expect(description).not.toMatch(/\n/);
        if (name.startsWith("Mixed: ")) continue;
        expect(name).toBe(candidates[0]?.name);
        expect(name.split(" ").length).toBeGreaterThanOrEqual(2);
        expect(name.split(" ").length).toBeLessThanOrEqual(4);
      }
    }),
  );
});
