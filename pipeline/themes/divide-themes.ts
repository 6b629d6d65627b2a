import type { RunTasks } from "#pipeline/effects.ts";
import { type DivideInput, divideThemeTask } from "./divide-theme-task.ts";
import { countGroups, type Grouping, NO_GROUP, nodesOf, toRows } from "./grouping.ts";

/** Parts of themes, numbered in order of theme, then size. */
export interface DividedThemes {
  /** Part of each node; `NO_GROUP` where its theme is not divided. */
  readonly partOfNode: Grouping;
  /** Of each part its theme. */
  readonly themeOfPart: readonly number[];
  /** Of each part its stability over seeded runs. */
  readonly stability: readonly number[];
}

/** Where no theme is divided. */
export function leaveWhole(nodeCount: number): DividedThemes {
  const partOfNode = new Int32Array(nodeCount).fill(NO_GROUP);
  return { partOfNode, themeOfPart: [], stability: [] };
}

/** Divides every theme that is large enough and has parts that can be relied on. */
export async function divideThemes(input: DivideInput, runTasks: RunTasks): Promise<DividedThemes> {
  const count = countGroups(input.themes);
  const rows = toRows(input.themes, count);
  const partOfNode = new Int32Array(input.themes.length).fill(NO_GROUP);
  const themeOfPart: number[] = [];
  const stability: number[] = [];
  const themes = Array.from({ length: count }, (_, theme) => theme);
  let theme = 0;
  for await (const division of runTasks(divideThemeTask, input, themes)) {
    const first = themeOfPart.length;
    for (const [i, part] of division?.parts.entries() ?? []) {
      partOfNode[nodesOf(rows, theme)[i] ?? 0] = first + part;
    }
    for (const value of division?.stability ?? []) {
      themeOfPart.push(theme);
      stability.push(value);
    }
    theme++;
  }
  return { partOfNode, themeOfPart, stability };
}
