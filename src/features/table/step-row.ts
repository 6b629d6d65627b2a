/** Where the keyboard stands in a table. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  readonly rowCount: number;
  /** Rows in view at once. */
  readonly pageRows: number;
}

/** The row a key leads to; null when it is not one of the keys that move between rows. */
export function stepRow(key: string, { index, rowCount, pageRows }: RowPlace): number | null {
  const last = Math.max(0, rowCount - 1);
  const to = (row: number): number => Math.min(last, Math.max(0, row));
  switch (key) {
    case "ArrowDown":
      return to(index + 1);
    case "ArrowUp":
      return to(index - 1);
    case "PageDown":
      return to(index + Math.max(1, pageRows - 1));
    case "PageUp":
      return to(index - Math.max(1, pageRows - 1));
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
