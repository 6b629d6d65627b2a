import type { Keyword, PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { FoundThemes } from "#pipeline/themes/found-themes.ts";
import { type ChosenName, chooseNames } from "./choose-names.ts";
import type { Closeness } from "./closeness.ts";
import { completePhrases } from "./complete-phrases.ts";
import { describeParent, describeTheme } from "./describe-themes.ts";
import { createFindCentralPaper } from "./find-central-paper.ts";
import { indexKeywords } from "./keyword-index.ts";
import { learnCapitals } from "./learn-capitals.ts";
import type { NameCandidate, NamedTheme, NamedThemes } from "./named-themes.ts";
import { stemsOf } from "./phrase.ts";
import { type ProposedName, proposeNames } from "./propose-names.ts";
import { createRankKeywords, type Group, type RankedKeyword } from "./rank-keywords.ts";
import { createWriteKeyword, type WriteKeyword } from "./write-keywords.ts";

export interface NamingInput {
  readonly keywords: readonly Keyword[];
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
  readonly papers: readonly { readonly title: string; readonly abstract: string }[];
  readonly found: Pick<FoundThemes, "themes" | "subThemes" | "parents" | "paperThemes">;
  /** Nearness of meaning, by word vectors; null without them. */
  readonly closeness: Closeness | null;
}

const RANKED = 12;
const DECIMALS = 6;

/**
 * Names every theme of every level after one or two of its keywords: those that most of its papers
 * have and few others do. Two to four words, unique over all levels; a theme that no keyword names
 * well is called mixed. Themes choose first, then their parents, then their parts.
 */
export function nameThemes(input: NamingInput): NamedThemes {
  const { parents, subThemes, themes } = input.found;
  const name = createNameLevel(input);
  const papersOf = (theme: number): readonly number[] => themes[theme]?.papers ?? [];
  const none: ReadonlySet<number> = new Set();
  const named = name(
    themes.map(({ papers }) => ({ papers, among: null, parts: [papers], barred: none })),
  );
  const namedParents = name(
    parents.map((parent) => ({
      papers: parent.papers,
      among: null,
      parts: parent.themes.map(papersOf),
      barred: none,
    })),
  );
  const namedParts = name(
    subThemes.map(({ papers, theme }) => ({
      papers,
      among: papersOf(theme),
      parts: [papers],
      barred: keywordsInName(named[theme]),
    })),
  );
  return {
    themes: named,
    subThemes: namedParts,
    parents: namedParents.map((parent, i) => ({
      ...parent,
      description: describeParent(
        parents[i]?.papers.length ?? 0,
        (parents[i]?.themes ?? []).map((theme) => named[theme]?.name ?? ""),
      ),
    })),
  };
}

/** The keywords that the name is made of; none when it is mixed. */
function keywordsInName(theme: NamedTheme | undefined): ReadonlySet<number> {
  const [best] = theme?.candidates ?? [];
  return new Set(best?.name === theme?.name ? best?.keywords : []);
}

/** Names one level after the other; no name is given twice. */
function createNameLevel(input: NamingInput): (groups: readonly Group[]) => NamedTheme[] {
  const { keywords, keywordsByPaper } = input;
  const index = indexKeywords(keywordsByPaper, keywords.length);
  const rank = createRankKeywords(index, input.closeness);
  const isCapital = learnCapitals(input.papers.map(({ abstract }) => abstract));
  const write = createWriteKeyword(keywords, isCapital);
  const findCentralPaper = createFindCentralPaper(index, input.found.paperThemes);
  const taken = new Set<string>();
  return (groups) => {
    const rankings = groups.map(rank);
    const proposals = groups.map((group, i) => {
      const ranked = completePhrases(rankings[i] ?? [], group, index, write);
      return proposeNames({ group, ranked, index, write });
    });
    const chosen = chooseNames(proposals, taken);
    return groups.map(({ papers }, i) => {
      const ranked = (rankings[i] ?? []).slice(0, RANKED);
      const title = input.papers[findCentralPaper(papers, ranked)]?.title ?? "";
      return toNamedTheme(papers.length, { ranked, chosen: chosen[i], title, write });
    });
  };
}

interface Naming {
  readonly ranked: readonly RankedKeyword[];
  readonly chosen: ChosenName | undefined;
  /** Of the paper most at home in the theme. */
  readonly title: string;
  readonly write: WriteKeyword;
}

function toNamedTheme(paperCount: number, { chosen, ranked, title, write }: Naming): NamedTheme {
  const name = chosen?.name ?? "";
  return {
    name,
    description: describeTheme({
      paperCount,
      phrases: ranked.map(({ keyword }) => write(keyword)),
      named: new Set(stemsOf(name)),
      meaning: chosen?.won === true ? (chosen.considered[0]?.meaning ?? null) : null,
      title,
    }),
    ranked: ranked.map(({ keyword }) => keyword),
    candidates: (chosen?.considered ?? []).map(toCandidate),
  };
}

function toCandidate({ coverage, keywords, lift, name, score }: ProposedName): NameCandidate {
  return {
    name,
    keywords,
    score: round(score, DECIMALS),
    coverage: round(coverage, DECIMALS),
    lift: round(lift, DECIMALS),
  };
}
