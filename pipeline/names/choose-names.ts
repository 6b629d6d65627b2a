import type { ProposedName } from "./propose-names.ts";

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
const MIXED_LEAD = 1.25;

/**
 * Gives each group the best of its names that no other group has, those with the best names first.
 * `taken` holds the senses and names in use and takes in the new ones.
 */
export function chooseNames(
  proposals: readonly (readonly ProposedName[])[],
  taken: Set<string>,
): ChosenName[] {
  const chosen: ChosenName[] = [];
  const order = proposals
    .map((names, group) => ({ group, score: names[0]?.score ?? 0 }))
    .toSorted((a, b) => b.score - a.score || a.group - b.group);
  for (const { group } of order) {
    const free = (proposals[group] ?? []).filter(({ sense }) => !taken.has(sense));
    const choice = chooseName(free, taken);
    chosen[group] = choice;
    taken.add(choice.name);
    if (choice.won) taken.add(choice.considered[0]?.sense ?? "");
  }
  return chosen;
}

function chooseName(free: readonly ProposedName[], taken: ReadonlySet<string>): ChosenName {
  const good = free.filter(({ coverage, fits }) => fits && coverage >= MIN_COVERAGE);
  const whole = good.find(({ apart }) => !apart);
  const mixed = good.find(({ apart }) => apart);
  if (whole !== undefined && (mixed?.score ?? 0) <= MIXED_LEAD * whole.score) {
    return { name: whole.name, won: true, considered: keepDifferent([whole, ...free]) };
  }
  const singles = keepDifferent(free.filter(({ texts }) => texts.length === 1));
  const texts = mixed?.texts ?? singles.flatMap((single) => single.texts);
  return { name: mixedName(texts, taken), won: false, considered: keepDifferent(free) };
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

/** Says what the theme is mixed of; or, when not even that is known, only that it is. */
function mixedName(texts: readonly string[], taken: ReadonlySet<string>): string {
  const [first = "other papers", ...others] = texts;
  for (const second of others) {
    const name = `Mixed: ${first} / ${second}`;
    if (!taken.has(name)) return name;
  }
  for (let number = 1; ; number++) {
    const name = `Mixed: ${first} ${number}`;
    if (!taken.has(name)) return name;
  }
}
