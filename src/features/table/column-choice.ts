/** A column as far as choosing goes. */
interface ChoosableColumn {
  readonly id: string;
  readonly isUsual: boolean;
}

/** The columns shown before the reader chooses. */
function usualColumns(columns: readonly ChoosableColumn[]): string[] {
  return columns.filter(({ isUsual }) => isUsual).map(({ id }) => id);
}

/**
 * The columns a kept choice names, in the table's order; the usual ones when nothing was kept.
 * Unknown names are passed over. The first column is always among them.
 */
export function parseColumnChoice(
  kept: string | null,
  columns: readonly ChoosableColumn[],
): readonly string[] {
  const chosen = kept === null ? usualColumns(columns) : kept.split(",");
  return columns.filter(({ id }, place) => place === 0 || chosen.includes(id)).map(({ id }) => id);
}

/** A choice as it is kept; null when it is the usual one, which is not. */
export function serialiseColumnChoice(
  chosen: readonly string[],
  columns: readonly ChoosableColumn[],
): string | null {
  const text = chosen.join(",");
  return text === parseColumnChoice(null, columns).join(",") ? null : text;
}
