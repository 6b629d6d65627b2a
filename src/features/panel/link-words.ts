import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { LinkFacts } from "#src/data/queries/counts-of-link.ts";
import { formatCount, formatNumber, formatPart, formatShare } from "#src/lib/format-count.ts";
import { type LinkArithmetic, weighLink } from "./weigh-link.ts";

/** The two keywords of a link, as they are written. */
export interface LinkNames {
  readonly a: string;
  readonly b: string;
}

type BuildOptions = Manifest["options"];

const WEIGHT_DECIMALS = 2;
const MOST_DECIMALS = 6;

/**
 * What two keywords have in common, in a sentence or two: `They share 4 of 98 papers; by chance it
 * would be 0.6.`
 */
export function describeShared(facts: LinkFacts): string {
  const { a, b, both, papers } = facts;
  const byChance = `by chance it would be ${formatMeasure((a * b) / papers)}`;
  if (both === 0) return `No paper has both; ${byChance}.`;
  return `They share ${formatPart(both, papers, "paper")}; ${byChance}.`;
}

/** The same as a part of each, a sentence: `That is 4 of 9 papers with “agents” and 4 of 11 with “tools”.` */
export function describeParts({ a, b, both }: LinkFacts, names: LinkNames): string {
  return `That is ${formatPart(both, a, "paper")} with “${names.a}” and ${formatPart(both, b, "paper")} with “${names.b}”.`;
}

/** One step of the arithmetic: what is computed, and the numbers. */
export interface LinkStep {
  readonly what: string;
  readonly sum: string;
}

/** The way from the counts to the weight, in steps that can be followed by hand; empty when no paper has both. */
export function explainWeight(facts: LinkFacts, { a, b }: LinkNames): LinkStep[] {
  const arithmetic = weighLink(facts);
  if (arithmetic === null) return [];
  return [
    { what: `Papers with “${a}”`, sum: formatPart(facts.a, facts.papers, "paper") },
    { what: `Papers with “${b}”`, sum: formatPart(facts.b, facts.papers, "paper") },
    {
      what: "With both, by chance",
      sum: `${formatNumber(facts.a)} × ${formatNumber(facts.b)} ÷ ${formatNumber(facts.papers)} = ${formatMeasure(arithmetic.expected)}`,
    },
    {
      what: "With both, here",
      sum: `${formatNumber(facts.both)}, ${formatMeasure(arithmetic.times)} times as many`,
    },
    ...explainScale(facts, arithmetic),
  ];
}

/** How the times become a weight; two keywords of every paper have no scale. */
function explainScale(
  { both, papers }: LinkFacts,
  { doublings, mostDoublings, mostTimes, times, weight }: LinkArithmetic,
): LinkStep[] {
  if (both === papers) return [{ what: "Weight", sum: "1: every paper has both" }];
  const [part, whole] = roundForHand(doublings, mostDoublings);
  return [
    {
      what: "If neither came alone",
      sum: `${formatNumber(papers)} ÷ ${formatNumber(both)} = ${formatMeasure(mostTimes)} times`,
    },
    {
      what: "In doublings",
      sum: `${formatMeasure(times)} times is ${part}, ${formatMeasure(mostTimes)} times ${whole}`,
    },
    {
      what: "Weight",
      sum: `${part} ÷ ${whole} = ${toDecimals(weight, WEIGHT_DECIMALS)}`,
    },
  ];
}

/** Two numbers, rounded no more than their quotient allows: computed by hand it is the one shown. */
function roundForHand(part: number, whole: number): readonly [string, string] {
  const shown = toDecimals(part / whole, WEIGHT_DECIMALS);
  for (let decimals = WEIGHT_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    const rounded = [toDecimals(part, decimals), toDecimals(whole, decimals)] as const;
    const byHand = toDecimals(Number(rounded[0]) / Number(rounded[1]), WEIGHT_DECIMALS);
    if (byHand === shown) return rounded;
  }
  return [toDecimals(part, MOST_DECIMALS), toDecimals(whole, MOST_DECIMALS)];
}

/** As toFixed, but what rounds to nothing is not less than nothing: never `-0.00`. */
function toDecimals(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/**
 * Why two keywords are not linked on this map, a sentence.
 * @param options what the map was built with; null while it is not known.
 */
export function explainNoLink(
  facts: LinkFacts,
  names: LinkNames,
  options: BuildOptions | null,
): string {
  const { both, papers } = facts;
  if (both === 0) return "They are not linked: no paper is about both.";
  const leastShared = readLimit(options, "minLinkPapers");
  if (leastShared !== null && both < leastShared) {
    return `They are not linked: a link takes ${formatCount(leastShared, "shared paper")} at least.`;
  }
  const largest = readLimit(options, "maxKeywordShare");
  const most = Math.max(readLimit(options, "minKeywordPapers") ?? 0, (largest ?? 1) * papers);
  const [count, name] = facts.a >= facts.b ? [facts.a, names.a] : [facts.b, names.b];
  if (largest !== null && count > most) {
    return `They are not linked: “${name}” is in ${formatPart(count, papers, "paper")}. What is in more than ${formatShare(largest)} goes with everything, and is not linked.`;
  }
  if ((weighLink(facts)?.weight ?? 0) <= 0) {
    return "They are not linked: they do not meet more often than chance has it, so the weight is not above 0.";
  }
  const kept = readLimit(options, "linksPerKeyword");
  const strongest = kept === null ? "strongest links" : formatCount(kept, "strongest link");
  return `They are not linked: a keyword keeps its ${strongest}, and this is among those of neither.`;
}

function readLimit(options: BuildOptions | null, name: string): number | null {
  const value = options?.[name];
  return typeof value === "number" ? value : null;
}

/** `0.03`, `0.6`, `6.9`, `14`, `1,200`: as many figures as tell something. */
function formatMeasure(value: number): string {
  if (value >= 100) return formatNumber(Math.round(value));
  const text = value.toFixed(value >= 10 ? 1 : 2);
  if (Number(text) === 0) return "under 0.01";
  return String(Number(text));
}
