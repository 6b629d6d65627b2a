import type { Keyword, PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { FoundThemes } from "#pipeline/themes/found-themes.ts";
import { type ChosenName, chooseNames } from "./choose-names.ts";
import type { Closeness } from "./closeness.ts";
import { completePhrases } from "./complete-phrases.ts";
import { describeParent, describeTheme } from "./describe-themes.ts";
import { findCentralPaper } from "./find-central-paper.ts";
import { learnCapitals } from "./learn-capitals.ts";
import type { NameCandidate, NamedTheme, NamedThemes } from "./named-themes.ts";
import { invertKeywords } from "./paper-lists.ts";
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
  const all = input.keywordsByPaper.map((_, paper) => paper);
  const papersOf = (theme: number): readonly number[] => themes[theme]?.papers ?? [];
  const none: ReadonlySet<number> = new Set();
  const named = name(
    themes.map(({ papers }) => ({ papers, among: all, parts: [papers], barred: none })),
  );
  const namedParents = name(
    parents.map((parent) => ({
      papers: parent.papers,
      among: all,
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
  const paperCounts = keywords.map(({ paperCount }) => paperCount);
  const rank = createRankKeywords(keywordsByPaper, paperCounts, input.closeness);
  const papersOf = invertKeywords(keywordsByPaper, keywords.length);
  const write = createWriteKeyword(
    keywords,
    learnCapitals(input.papers.map(({ abstract }) => abstract)),
  );
  const taken = new Set<string>();
  return (groups) => {
    const ranked = groups.map(rank);
    const proposals = groups.map((group, i) => {
      const complete = completePhrases(ranked[i] ?? [], group, {
        keywordsByPaper,
        papersOf,
        write,
      });
      return proposeNames({
        group,
        ranked: complete,
        paperCount: keywordsByPaper.length,
        papersOf,
        write,
      });
    });
    const chosen = chooseNames(proposals, taken);
    return groups.map((group, i) =>
      toNamedTheme(group, ranked[i] ?? [], chosen[i], { input, write }),
    );
  };
}

function toNamedTheme(
  { papers }: Group,
  ranking: readonly RankedKeyword[],
  chosen: ChosenName | undefined,
  { input, write }: { readonly input: NamingInput; readonly write: WriteKeyword },
): NamedTheme {
  const ranked = ranking.slice(0, RANKED);
  const name = chosen?.name ?? "";
  const central = findCentralPaper(papers, ranked, {
    keywordsByPaper: input.keywordsByPaper,
    paperThemes: input.found.paperThemes,
  });
  return {
    name,
    description: describeTheme({
      paperCount: papers.length,
      phrases: ranked.map(({ keyword }) => write(keyword)),
      named: new Set(stemsOf(name)),
      meaning: chosen?.won === true ? (chosen.considered[0]?.meaning ?? null) : null,
      title: input.papers[central]?.title ?? "",
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
