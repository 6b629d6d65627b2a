import type { ConsideredName } from "#src/data/queries/names-of-theme.ts";
import { formatPart } from "#src/lib/format-count.ts";

/** Why a theme is called what it is called. */
export interface NameAccount {
  /** The name that won; null when none did, and the theme is named after several. */
  readonly won: ConsideredName | null;
  /** The other names, best first. */
  readonly others: readonly ConsideredName[];
}

/** @param names as namesOfTheme gives them: the first one won if it is the theme's. */
export function accountForName(themeName: string, names: readonly ConsideredName[]): NameAccount {
  const [first, ...others] = names;
  if (first === undefined || first.name !== themeName) return { won: null, others: names };
  return { won: first, others };
}

/** What speaks for a name: `39 of 45 papers, 4 times as often as in all papers`. */
export function describeSupport(
  { coverage, lift }: Pick<ConsideredName, "coverage" | "lift">,
  paperCount: number,
): string {
  const papers = formatPart(Math.round(coverage * paperCount), paperCount, "paper");
  return `${papers}, ${timesInWords(lift)} as often as in all papers`;
}

function timesInWords(lift: number): string {
  const rounded = lift < 10 ? Math.round(lift * 10) / 10 : Math.round(lift);
  return `${rounded} times`;
}
