import type { MapIndex } from "#src/data/map-index.ts";
import { formatCount, formatNumber } from "#src/lib/format-count.ts";
import type { PickRule, PickStep } from "#src/state/pick.ts";

/** Names of a list that are said before the rest is counted. */
const NAMES_SAID = 3;

/** How a pick was made, as a sentence without its full stop; empty for no pick. */
export function describePick(pick: readonly PickStep[], map: MapIndex): string {
  const words = pick.map((step, place) => describeStep(step, place, map)).join(", ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The theme that is all of a pick; null for any other pick. */
export function themeOfPick(pick: readonly PickStep[]): number | null {
  const [step] = pick;
  if (pick.length !== 1 || step?.kind !== "add" || step.rule.kind !== "theme") return null;
  return step.rule.id;
}

function describeStep(step: PickStep, place: number, map: MapIndex): string {
  switch (step.kind) {
    case "neighbours":
      return "with all that is linked to it";
    case "invert":
      return place === 0 ? "everything" : "turned over: all but these";
    case "add":
      return place === 0 ? describeRule(step.rule, map) : `and ${describeRule(step.rule, map)}`;
    case "subtract":
      return `without ${describeRule(step.rule, map)}`;
    case "intersect":
      return `of these only ${describeRule(step.rule, map)}`;
  }
}

function describeRule(rule: PickRule, map: MapIndex): string {
  switch (rule.kind) {
    case "theme":
      return describeTheme(rule.id, map);
    case "search":
      return `what matches “${rule.text}”`;
    case "box":
      return "a box on the map";
    case "lasso":
      return "a lasso on the map";
    case "keywords":
      return listNames(
        rule.keys.map((key) => map.keywordByKey(key)?.label ?? key),
        "keyword",
      );
    case "papers":
      return rule.keys.length === 1 ? "one paper" : formatCount(rule.keys.length, "paper");
  }
}

function describeTheme(id: number, { file }: MapIndex): string {
  const theme = file.themes.find((known) => known.id === id);
  if (theme !== undefined) return `the theme “${theme.name}”`;
  const part = file.subThemes.find((known) => known.id === id);
  if (part !== undefined) return `the sub-theme “${part.name}”`;
  const parent = file.parents.find((known) => known.id === id);
  if (parent !== undefined) return `the themes of “${parent.name}”`;
  return `theme ${id}, which this map does not have`;
}

function listNames(names: readonly string[], noun: string): string {
  if (names.length === 1) return `the ${noun} “${names[0] ?? ""}”`;
  const said = names.slice(0, NAMES_SAID).map((name) => `“${name}”`);
  const more = names.length - said.length;
  const list = more === 0 ? said.join(", ") : `${said.join(", ")} and ${formatNumber(more)} more`;
  return `the ${noun}s ${list}`;
}
