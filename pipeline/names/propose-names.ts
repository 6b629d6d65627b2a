import { compareText } from "#pipeline/numeric/compare.ts";
import { type KeywordIndex, shared, unionSize } from "./keyword-index.ts";
import type { NameCandidate } from "./named-themes.ts";
import type { Phrase } from "./phrase.ts";
import { coverScore, type Group, type RankedKeyword } from "./rank-keywords.ts";
import type { WriteKeyword } from "./write-keywords.ts";

/** A name that a group may have. */
export interface ProposedName extends NameCandidate {
  /** Whether its keywords may be part of a name; see `RankedKeyword`. */
  readonly fits: boolean;
  /** Stems of its words, sorted: names with the same ones say the same. */
  readonly sense: string;
  /** What an acronym in it means; null when it needs no word about it. */
  readonly meaning: string | null;
}

/** What a group may be called, best first. */
export interface Proposals {
  readonly names: readonly ProposedName[];
  /** Two things each, for a group that is of both; those first that its papers keep apart. */
  readonly mixtures: readonly Mixture[];
}

export interface Mixture extends ProposedName {
  /** Whether they make up most of the group, each a good part of it, and papers hardly treat both. */
  readonly apart: boolean;
}

export interface ProposeInput {
  readonly group: Group;
  /** Best first. */
  readonly ranked: readonly RankedKeyword[];
  readonly index: KeywordIndex;
  readonly write: WriteKeyword;
}

/** Keywords of a group, best first, that names are made of. */
const MAX_PARTS = 16;
/** A heading of two things is vaguer than one of one. */
const JOINED_WORTH = 0.7;
/** Long headings are harder to read: four words. */
const LONG_WORTH = 0.9;
/** The name of a whole field says little of a part of it. */
const BROAD_WORTH = 0.6;
/** Two single words are vaguer still. */
const BARE_WORTH = 0.8;
/** Two things belong together when papers have both at least this often, by the measure of chance. */
const MIN_TOGETHER = 0.3;
/** A mixture covers so much of a theme, and each of its two parts so much. */
const MIN_MIXED = 0.6;
/** In smaller themes chance parts any two keywords. */
const MIN_MIXED_PAPERS = 12;
const MIN_PART = 0.25;
const MAX_WORDS = 4;

interface Part extends RankedKeyword {
  readonly phrase: Phrase;
  /** Papers that have it: of the group, of those it is told from, of all. */
  readonly inside: Int32Array;
  readonly among: Int32Array;
  readonly all: Int32Array;
}

/** The names that a group's keywords make, alone or two together. */
export function proposeNames(input: ProposeInput): Proposals {
  const parts = findParts(input);
  const singles = parts.filter(({ phrase }) => phrase.use === "name").map(toName);
  const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => pairUp(a, b, input)));
  return {
    names: keepSenses([...singles, ...pairs.flatMap(toJoinedName)].toSorted(byScore)),
    mixtures: pairs.flatMap(toMixture).toSorted(byApartness),
  };
}

function byScore(a: ProposedName, b: ProposedName): number {
  return b.score - a.score || compareText(a.name, b.name);
}

function byApartness(a: Mixture, b: Mixture): number {
  return Number(b.apart) - Number(a.apart) || byScore(a, b);
}

/** Of names that say the same, the best. */
function keepSenses(names: readonly ProposedName[]): ProposedName[] {
  const senses = new Set<string>();
  return names.filter(({ sense }) => {
    const isNew = !senses.has(sense);
    senses.add(sense);
    return isNew;
  });
}

function findParts({ group, index, ranked, write }: ProposeInput): Part[] {
  const papers = Int32Array.from(group.papers);
  const others = group.among === null ? null : Int32Array.from(group.among);
  return ranked
    .filter(({ keyword }) => !group.barred.has(keyword))
    .slice(0, 3 * MAX_PARTS)
    .map((item) => ({ ...item, phrase: write(item.keyword) }))
    .filter(({ phrase }) => phrase.use !== "none")
    .slice(0, MAX_PARTS)
    .map((item) => {
      const all = index.papersOf(item.keyword);
      const among = others === null ? all : shared(all, others);
      return { ...item, all, among, inside: shared(among, papers) };
    });
}

function toName({ coverage, fits, keyword, lift, phrase, score }: Part): ProposedName {
  return {
    fits,
    name: capitalise(phrase.text),
    keywords: [keyword],
    score:
      score *
      (phrase.wordCount === MAX_WORDS ? LONG_WORTH : 1) *
      (phrase.isBroad ? BROAD_WORTH : 1),
    coverage,
    lift,
    sense: senseOf(phrase.stems),
    meaning: phrase.meaning,
  };
}

/** Two parts and what speaks for naming a group after both. */
interface Pair extends Omit<ProposedName, "name"> {
  readonly a: Phrase;
  readonly b: Phrase;
  /** Whether papers treat both nearly as often as chance would have it, or more often. */
  readonly related: boolean;
  readonly apart: boolean;
}

function pairUp(a: Part, b: Part, { group, index }: ProposeInput): Pair {
  const inside = unionSize(a.inside, b.inside);
  const both = a.inside.length + b.inside.length - inside;
  const coverage = inside / group.papers.length;
  const related = both * group.papers.length >= MIN_TOGETHER * a.inside.length * b.inside.length;
  const single = Math.max(
    coverScore(a.coverage, precisionOf(a)),
    coverScore(b.coverage, precisionOf(b)),
  );
  const together = coverScore(coverage, inside / unionSize(a.among, b.among));
  return {
    a: a.phrase,
    b: b.phrase,
    related,
    apart:
      !related &&
      group.papers.length >= MIN_MIXED_PAPERS &&
      coverage >= MIN_MIXED &&
      Math.min(a.coverage, b.coverage) >= MIN_PART,
    keywords: [a.keyword, b.keyword],
    // What titles, meaning and parts say of each, with the papers that both cover together.
    score: ((a.score + b.score) / 2) * (together / single),
    coverage,
    lift: (inside * index.paperCount) / (unionSize(a.all, b.all) * group.papers.length),
    fits: a.fits && b.fits,
    sense: senseOf([...a.phrase.stems, ...b.phrase.stems]),
    meaning: a.phrase.meaning ?? b.phrase.meaning,
  };
}

/** `A and b`, or `A and b models` for two kinds of models, where papers treat both. */
function toJoinedName({ a, b, related, ...pair }: Pair): ProposedName[] {
  const text = related ? joinText(a, b) : null;
  if (text === null) return [];
  const bare = a.use === "part" && b.use === "part" ? BARE_WORTH : 1;
  return [{ ...pair, name: capitalise(text), score: pair.score * JOINED_WORTH * bare }];
}

function toMixture({ a, b, ...pair }: Pair): Mixture[] {
  const shares = a.stems.some((stem) => b.stems.includes(stem));
  return shares ? [] : [{ ...pair, name: `Mixed: ${a.text} / ${b.text}` }];
}

function precisionOf({ among, inside }: Part): number {
  return inside.length / among.length;
}

function joinText(a: Phrase, b: Phrase): string | null {
  const shared = a.stems.filter((stem) => b.stems.includes(stem));
  if (shared.length === 0) {
    return a.wordCount + b.wordCount < MAX_WORDS ? `${a.text} and ${b.text}` : null;
  }
  const [, head] = /^\S+ (\S+)$/u.exec(b.text) ?? [];
  const sameHead = a.stems.at(-1) === b.stems.at(-1) && shared.length === 1;
  if (a.stems.length !== 2 || b.stems.length !== 2) return null;
  return sameHead && head !== undefined && a.wordCount === 2
    ? `${a.text.replace(/ \S+$/u, "")} and ${b.text}`
    : null;
}

function senseOf(stems: readonly string[]): string {
  return [...new Set(stems)].toSorted().join(" ");
}

/** Sentence case. Not where the capitals carry meaning, as in pyHGF. */
function capitalise(text: string): string {
  return /^\p{Ll}[^\s-]*\p{Lu}/u.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}
