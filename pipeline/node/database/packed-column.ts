import type { CellValue, ColumnType } from "#pipeline/contract/table-spec.ts";

/**
 * Cells of a column as few large values, which go to another thread quickly; millions of strings take as
 * long to hand over as to write.
 */
export type PackedColumn =
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | { readonly kind: "texts"; readonly texts: PackedTexts }
  | { readonly kind: "lists"; readonly lengths: Int32Array; readonly texts: PackedTexts };

/** Texts one after another. */
interface PackedTexts {
  readonly joined: string;
  /** Length of each, in UTF-16 units; -1 for null. */
  readonly lengths: Int32Array;
}

const MS_PER_DAY = 86_400_000;

/** No number of a table is NaN, so that it can stand for null. */
const NO_NUMBER = Number.NaN;

/** Packs cells that fit their column; a date becomes its days since 1970. */
export function packCells(cells: readonly CellValue[], type: ColumnType): PackedColumn {
  switch (type) {
    case "INTEGER":
    case "DOUBLE":
      return { kind: "numbers", values: packNumbers(cells, toNumber) };
    case "DATE":
      return { kind: "numbers", values: packNumbers(cells, toDays) };
    case "VARCHAR":
      return { kind: "texts", texts: packTexts(cells) };
    case "VARCHAR[]": {
      const lists = cells.map((cell) => (typeof cell === "object" && cell !== null ? cell : []));
      const lengths = Int32Array.from(lists, ({ length }) => length);
      return { kind: "lists", lengths, texts: packTexts(lists.flat()) };
    }
  }
}

/** The numbers that were packed, null where there was none. */
export function unpackNumbers(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** The texts that were packed, null where there was none. */
export function unpackTexts({ joined, lengths }: PackedTexts): (string | null)[] {
  const texts: (string | null)[] = [];
  let at = 0;
  for (const length of lengths) {
    texts.push(length < 0 ? null : joined.slice(at, at + length));
    at += Math.max(0, length);
  }
  return texts;
}

function packNumbers(
  cells: readonly CellValue[],
  toValue: (cell: CellValue) => number,
): Float64Array {
  const values = new Float64Array(cells.length);
  for (const [i, cell] of cells.entries()) values[i] = toValue(cell);
  return values;
}

function packTexts(cells: readonly CellValue[]): PackedTexts {
  const lengths = new Int32Array(cells.length);
  for (const [i, cell] of cells.entries()) lengths[i] = typeof cell === "string" ? cell.length : -1;
  return { joined: cells.join(""), lengths };
}

function toNumber(cell: CellValue): number {
  return typeof cell === "number" ? cell : NO_NUMBER;
}

function toDays(cell: CellValue): number {
  return typeof cell === "string" ? Date.parse(`${cell}T00:00:00Z`) / MS_PER_DAY : NO_NUMBER;
}
