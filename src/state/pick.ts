import type { KeywordKey, PaperKey, ThemeId } from "#pipeline/contract/ids.ts";

/** A place of the map, in map units, y up. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

/** What names a set of dots, of either map. Places are rounded to three decimals. */
export type PickRule =
  /** A theme of any level. */
  | { readonly kind: "theme"; readonly id: ThemeId }
  /** What a search for these words finds by name; without blanks at its ends. */
  | { readonly kind: "search"; readonly text: string }
  | {
      readonly kind: "box";
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
      readonly top: number;
    }
  /** A closed line, at least three places; inside by the even-odd rule. */
  | { readonly kind: "lasso"; readonly places: readonly MapPlace[] }
  /** In ascending order, each once. */
  | { readonly kind: "keywords"; readonly keys: readonly KeywordKey[] }
  | { readonly kind: "papers"; readonly keys: readonly PaperKey[] };

/** What a rule does to what is picked before it. */
export type StepKind = "add" | "subtract" | "intersect";

/** One step of a pick: each begins with what the steps before it picked, the first with nothing. */
export type PickStep =
  | { readonly kind: StepKind; readonly rule: PickRule }
  /** And all that is linked with it. */
  | { readonly kind: "neighbours" }
  /** All but it. */
  | { readonly kind: "invert" };

/** A pick that was kept under a name: no blanks at its ends, not empty. */
export interface KeptPick {
  readonly name: string;
  readonly steps: readonly PickStep[];
}

export type PickMode = "replace" | StepKind;

/**
 * The steps after another rule. Where nothing is picked the whole map is there to be cut down: to
 * intersect begins with the rule, to subtract with everything.
 */
export function applyRule(
  steps: readonly PickStep[],
  mode: PickMode,
  rule: PickRule,
): readonly PickStep[] {
  if (mode === "replace") return [{ kind: "add", rule }];
  if (steps.length === 0) {
    return mode === "subtract"
      ? [{ kind: "invert" }, { kind: "subtract", rule }]
      : [{ kind: "add", rule }];
  }
  return mergeLast(steps, mode, rule) ?? [...steps, { kind: mode, rule }];
}

/** The steps turned over; twice is as it was. */
export function invertSteps(steps: readonly PickStep[]): readonly PickStep[] {
  return steps.at(-1)?.kind === "invert" ? steps.slice(0, -1) : [...steps, { kind: "invert" }];
}

/** Keys in ascending order, each once: as a rule lists them. */
export function sortKeys<Key extends string>(keys: Iterable<Key>): readonly Key[] {
  return [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
}

/** Dots that are named one after the other stand in one list; null when that cannot be. */
function mergeLast(
  steps: readonly PickStep[],
  mode: StepKind,
  rule: PickRule,
): readonly PickStep[] | null {
  const last = steps.at(-1);
  if (last === undefined || last.kind === "neighbours" || last.kind === "invert") return null;
  if (mode === last.kind && mode !== "intersect") {
    const merged = joinKeys(last.rule, rule);
    return merged === null ? null : [...steps.slice(0, -1), { kind: mode, rule: merged }];
  }
  // What the first step named and is now taken away need not be named at all.
  if (mode === "subtract" && steps.length === 1 && last.kind === "add") {
    return dropKeys(last.rule, rule);
  }
  return null;
}

function joinKeys(a: PickRule, b: PickRule): PickRule | null {
  if (a.kind === "keywords" && b.kind === "keywords") {
    return { kind: "keywords", keys: sortKeys([...a.keys, ...b.keys]) };
  }
  if (a.kind === "papers" && b.kind === "papers") {
    return { kind: "papers", keys: sortKeys([...a.keys, ...b.keys]) };
  }
  return null;
}

function dropKeys(a: PickRule, b: PickRule): readonly PickStep[] | null {
  if (a.kind === "keywords" && b.kind === "keywords") {
    const keys = a.keys.filter((key) => !b.keys.includes(key));
    return keys.length === 0 ? [] : [{ kind: "add", rule: { kind: "keywords", keys } }];
  }
  if (a.kind === "papers" && b.kind === "papers") {
    const keys = a.keys.filter((key) => !b.keys.includes(key));
    return keys.length === 0 ? [] : [{ kind: "add", rule: { kind: "papers", keys } }];
  }
  return null;
}
