import type { Keyword, PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import { compareText } from "#pipeline/numeric/compare.ts";

export interface ThemeNaming {
  readonly keywords: readonly Keyword[];
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
  /** Papers of each theme. */
  readonly papersByTheme: readonly (readonly number[])[];
}

/** The name of a theme, and its keywords in the order in which they stand for it. */
export interface ThemeName {
  readonly name: string;
  /** Keyword ids, best first. */
  readonly ranked: readonly number[];
}

/** A keyword in more than this share of all papers names no theme. */
const MAX_SHARE = 0.25;
/** In a theme's papers a name must be this many times as frequent as in all papers. */
const MIN_LIFT = 2;
const TITLE_BONUS = 0.5;
/** A single word is a vaguer name than two. */
const SINGLE_WORD_WORTH = 0.6;
/** The second keyword is worth naming when it reaches this share of the first one's score. */
const SECOND_WORTH = 0.35;
const RANKED = 12;

/**
 * Names every theme after one or two of its keywords: those that most of its papers have and few
 * others do (coverage and precision, F0.5), better when in titles. Names are unique.
 */
export function nameThemes(input: ThemeNaming): ThemeName[] {
  const taken = new Set<string>();
  return input.papersByTheme.map((papers, theme) => {
    const ranked = rankKeywords(input, papers);
    const name = pickName(ranked, input, taken) ?? `Theme ${theme + 1}`;
    taken.add(name);
    return { name, ranked: ranked.slice(0, RANKED).map(({ keyword }) => keyword) };
  });
}

interface RankedKeyword {
  readonly keyword: number;
  readonly score: number;
}

function rankKeywords(input: ThemeNaming, papers: readonly number[]): RankedKeyword[] {
  const all = input.keywordsByPaper.length;
  return [...countKeywords(input, papers)]
    .map(([keyword, counts]) => {
      const paperCount = input.keywords[keyword]?.paperCount ?? 1;
      return { keyword, score: scoreName(counts, { papers: papers.length, paperCount, all }) };
    })
    .map(({ keyword, score }) => ({ keyword, score: score * wordWorth(input, keyword) }))
    .toSorted((a, b) => b.score - a.score || a.keyword - b.keyword);
}

interface Counts {
  papers: number;
  titles: number;
}

function countKeywords(input: ThemeNaming, papers: readonly number[]): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (const paper of papers) {
    for (const { keyword, mentions } of input.keywordsByPaper[paper] ?? []) {
      const count = counts.get(keyword) ?? { papers: 0, titles: 0 };
      count.papers++;
      if (mentions.some(({ field }) => field === "title")) count.titles++;
      counts.set(keyword, count);
    }
  }
  return counts;
}

function scoreName(
  counts: Counts,
  sizes: { readonly papers: number; readonly paperCount: number; readonly all: number },
): number {
  const coverage = counts.papers / sizes.papers;
  const precision = counts.papers / sizes.paperCount;
  const f05 = (1.25 * precision * coverage) / (0.25 * precision + coverage);
  const title = 1 + (TITLE_BONUS * counts.titles) / counts.papers;
  const lift = (precision * sizes.all) / sizes.papers;
  const tooCommon = sizes.paperCount > MAX_SHARE * sizes.all || lift < MIN_LIFT;
  const tooRare = counts.papers < 2;
  // What names badly still ranks, behind all that names well: a theme always has keywords to show.
  return f05 * title * (tooCommon || tooRare ? 0.1 : 1);
}

function wordWorth(input: ThemeNaming, keyword: number): number {
  return wordsOf(input, keyword).length === 1 ? SINGLE_WORD_WORTH : 1;
}

function wordsOf(input: ThemeNaming, keyword: number): string[] {
  return (input.keywords[keyword]?.key ?? "").split("-");
}

function pickName(
  ranked: readonly RankedKeyword[],
  input: ThemeNaming,
  taken: ReadonlySet<string>,
): string | undefined {
  const labelOf = (keyword: number): string => capitalise(input.keywords[keyword]?.label ?? "");
  for (const first of ranked) {
    const words = wordsOf(input, first.keyword);
    const second = ranked.find(
      ({ keyword, score }) =>
        score >= first.score * SECOND_WORTH &&
        !wordsOf(input, keyword).some((word) => words.some((own) => isSameWord(own, word))),
    );
    const name =
      second === undefined
        ? labelOf(first.keyword)
        : `${labelOf(first.keyword)}, ${input.keywords[second.keyword]?.label ?? ""}`;
    if (!taken.has(name)) return name;
  }
  return undefined;
}

/** Whether two words have a common beginning that makes up most of the shorter: reward, rewards. */
function isSameWord(a: string, b: string): boolean {
  const [shorter = "", longer = ""] = [a, b].toSorted(
    (x, y) => x.length - y.length || compareText(x, y),
  );
  return longer.startsWith(shorter.slice(0, Math.max(4, shorter.length - 2)));
}

function capitalise(label: string): string {
  // Not where the capitals carry meaning, as in pyHGF.
  if (/^\p{Ll}\S*\p{Lu}/u.test(label)) return label;
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
