import { expect } from "vitest";

/** A cell that rows are sorted by; null when it is not known. */
export type Cell = string | number | null;

/** A row's cell and, for ties, its ids. */
type SortedRow = readonly [Cell, ...number[]];

/** Text as tables compare it: without capitals and accents. */
export function folded(text: string | null | undefined): string | null {
  return text?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() ?? null;
}

/** Fails unless rows go up (or down), the unknown last, and equal rows by their ids. */
export function expectSorted(rows: readonly SortedRow[], isDescending: boolean): void {
  for (const [place, row] of rows.entries()) {
    const next = rows[place + 1];
    if (next === undefined) continue;
    expect(compare(row, next, isDescending), `${row.join()} before ${next.join()}`).toBeLessThan(0);
  }
}

function compare([a, ...aIds]: SortedRow, [b, ...bIds]: SortedRow, isDescending: boolean): number {
  if (a === null || b === null) {
    if (a !== b) return a === null ? 1 : -1;
  } else if (a !== b) return a < b === isDescending ? 1 : -1;
  return (aIds[0] ?? 0) - (bIds[0] ?? 0) || (aIds[1] ?? 0) - (bIds[1] ?? 0);
}
