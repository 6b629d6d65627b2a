import type { Mixture, Proposals, ProposedName } from "./propose-names.ts";

/** The name of a group with the names considered, best first; the first one won when `won`. */
export interface ChosenName {
  readonly name: string;
  readonly won: boolean;
  readonly considered: readonly ProposedName[];
}

/** Names shown for a theme: the one that won and three more. */
const CONSIDERED = 4;
/** A name must hold for this share of a theme's papers; else the theme is mixed. */
const MIN_COVERAGE = 0.1;
/** A theme is mixed when two things apart name it so many times as well as the best name of one. */
const MIXED_LEAD = 1.15;

/**
 * Gives each group the best of its names that no other group has, those with the best names first.
 * `taken` holds the senses and names in use and takes in the new ones.
 */
export function chooseNames(proposals: readonly Proposals[], taken: Set<string>): ChosenName[] {
  const chosen: ChosenName[] = [];
  const order = proposals
    .map(({ names }, group) => ({ group, score: names[0]?.score ?? 0 }))
    .toSorted((a, b) => b.score - a.score || a.group - b.group);
  for (const { group } of order) {
    const { mixtures = [], names = [] } = proposals[group] ?? {};
    const choice = chooseName(
      names.filter(({ sense }) => !taken.has(sense)),
      mixtures.filter(({ name }) => !taken.has(name)),
      taken,
    );
    chosen[group] = choice;
    taken.add(choice.name);
    if (choice.won) taken.add(choice.considered[0]?.sense ?? "");
  }
  return chosen;
}

function chooseName(
  names: readonly ProposedName[],
  mixtures: readonly Mixture[],
  taken: ReadonlySet<string>,
): ChosenName {
  const best = names.find(isGood);
  const mixture = mixtures.find((one) => one.apart && isGood(one));
  if (best !== undefined && (mixture?.score ?? 0) <= MIXED_LEAD * best.score) {
    return { name: best.name, won: true, considered: keepDifferent([best, ...names]) };
  }
  const mixed = mixture ?? mixtures[0];
  const name = mixed?.name ?? numberedName(names[0]?.name ?? "other papers", taken);
  return { name, won: false, considered: keepDifferent(names) };
}

function isGood({ coverage, fits }: ProposedName): boolean {
  return fits && coverage >= MIN_COVERAGE;
}

/** The best names that share no keyword: variations on one name tell nothing more. */
function keepDifferent(names: readonly ProposedName[]): ProposedName[] {
  const kept: ProposedName[] = [];
  for (const name of names) {
    const repeats = kept.some(({ keywords }) =>
      name.keywords.some((own) => keywords.includes(own)),
    );
    if (!repeats) kept.push(name);
    if (kept.length === CONSIDERED) break;
  }
  return kept;
}

/** For a theme of which no more than this is known. */
function numberedName(text: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = `Mixed: ${text} ${number}`;
    if (!taken.has(name)) return name;
  }
}
