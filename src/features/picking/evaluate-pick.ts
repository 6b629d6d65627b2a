import { matchWords, toWords } from "#src/lib/match-text.ts";
import { ringHolds } from "#src/lib/ring-holds.ts";
import type { MapPlace, PickRule, PickStep } from "#src/state/pick.ts";

/** A dot as far as picks ask about it. */
export interface GroundDot<Id extends number> {
  readonly id: Id;
  readonly key: string;
  /** The name that a search looks through: a paper's is its title. */
  readonly name: string;
  /** The theme it belongs to most, on every level. */
  readonly themes: readonly number[];
  /** Null for a paper that has no place on the map. */
  readonly place: MapPlace | null;
}

/** What a pick is made on: all keywords of a map, or all papers. */
export interface Ground<Id extends number> {
  readonly kind: "keyword" | "paper";
  readonly dots: readonly GroundDot<Id>[];
  /** The dots linked with a dot; null while the links are not known. */
  readonly neighbours: ((id: Id) => Iterable<Id>) | null;
  /**
   * The dots that go with what the other map names: the papers that have one of these keywords, or
   * the keywords of these papers. Null while that is not known.
   */
  readonly related: ((keys: readonly string[]) => Iterable<Id>) | null;
}

/** The dots that the steps of a pick leave; null while something they ask about is not known. */
export function evaluatePick<Id extends number>(
  steps: readonly PickStep[],
  ground: Ground<Id>,
): ReadonlySet<Id> | null {
  let picked: ReadonlySet<Id> = new Set();
  for (const step of steps) {
    const next = takeStep(picked, step, ground);
    if (next === null) return null;
    picked = next;
  }
  return picked;
}

function takeStep<Id extends number>(
  picked: ReadonlySet<Id>,
  step: PickStep,
  ground: Ground<Id>,
): ReadonlySet<Id> | null {
  if (step.kind === "invert") {
    return new Set(ground.dots.map(({ id }) => id).filter((id) => !picked.has(id)));
  }
  if (step.kind === "neighbours") return withNeighbours(picked, ground);
  const named = dotsOfRule(step.rule, ground);
  if (named === null) return null;
  switch (step.kind) {
    case "add":
      return new Set([...picked, ...named]);
    case "subtract":
      return new Set([...picked].filter((id) => !named.has(id)));
    case "intersect":
      return new Set([...picked].filter((id) => named.has(id)));
  }
}

function withNeighbours<Id extends number>(
  picked: ReadonlySet<Id>,
  { neighbours }: Ground<Id>,
): ReadonlySet<Id> | null {
  if (neighbours === null) return null;
  const grown = new Set(picked);
  for (const id of picked) for (const other of neighbours(id)) grown.add(other);
  return grown;
}

/** The dots that a rule names by itself; null while that is not known. */
export function dotsOfRule<Id extends number>(
  rule: PickRule,
  ground: Ground<Id>,
): ReadonlySet<Id> | null {
  switch (rule.kind) {
    case "theme":
      return dotsWhere(ground, ({ themes }) => themes.includes(rule.id));
    case "search": {
      const words = toWords(rule.text);
      return dotsWhere(ground, ({ name }) => matchWords(name, words) !== null);
    }
    case "box":
      return dotsWhere(ground, ({ place }) => place !== null && boxHolds(rule, place));
    case "lasso":
      return dotsWhere(ground, ({ place }) => place !== null && ringHolds(rule.places, place));
    case "keywords":
      return dotsOfKeys(rule.keys, "keyword", ground);
    case "papers":
      return dotsOfKeys(rule.keys, "paper", ground);
  }
}

function dotsOfKeys<Id extends number>(
  keys: readonly string[],
  kind: Ground<Id>["kind"],
  ground: Ground<Id>,
): ReadonlySet<Id> | null {
  if (ground.kind !== kind) {
    return ground.related === null ? null : new Set(ground.related(keys));
  }
  const wanted = new Set(keys);
  return dotsWhere(ground, ({ key }) => wanted.has(key));
}

function dotsWhere<Id extends number>(
  { dots }: Ground<Id>,
  isMeant: (dot: GroundDot<Id>) => boolean,
): ReadonlySet<Id> {
  return new Set(dots.filter(isMeant).map(({ id }) => id));
}

function boxHolds(box: Extract<PickRule, { readonly kind: "box" }>, { x, y }: MapPlace): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}
