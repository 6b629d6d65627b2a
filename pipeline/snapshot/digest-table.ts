import type { CellValue, TableSpec } from "#pipeline/contract/table-spec.ts";
import { type StartHash, startPureHash } from "./byte-hash.ts";
import {
  addByte,
  addInteger,
  addRaw,
  addText,
  createJsonBytes,
  flushBytes,
  type JsonBytes,
} from "./json-bytes.ts";

/** What a table holds, as one number to compare: rows and their digest. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256, hex, of the rows' canonical text. */
  readonly sha256: string;
}

/** A table's cells, one array a column. */
export type DigestedColumns = Readonly<Record<string, readonly CellValue[]>>;

/** A digest in the making; rows come in key order. */
export interface TableDigestInTheMaking {
  /** Adds the rows from `start` to before `end`. */
  readonly addRows: (
    columns: DigestedColumns,
    part: { readonly start: number; readonly end: number },
  ) => void;
  /** Adds one row, its cells in the order of the table's columns. */
  readonly addRow: (cells: readonly CellValue[]) => void;
  /** The digest of all that was added; call once. */
  readonly finish: () => TableDigest;
}

const [OPEN, CLOSE, COMMA, LINE_FEED] = [0x5b, 0x5d, 0x2c, 0x0a];

/**
 * Digest of a table: its column names, then its rows. The canonical text of a row is the JSON array of its
 * cells and a line feed: the same on any machine, whatever the file the rows are stored in.
 */
export function startTableDigest(
  spec: TableSpec,
  startHash: StartHash = startPureHash,
): TableDigestInTheMaking {
  const hash = startHash();
  const json = createJsonBytes(hash);
  const names = Object.keys(spec.columns);
  addRaw(json, `${JSON.stringify(names)}\n`);
  let rows = 0;
  return {
    addRows: (columns, { end, start }) => {
      const inOrder = names.map((name) => columns[name] ?? []);
      for (let row = start; row < end; row++) addColumnsRow(json, inOrder, row);
      rows += end - start;
    },
    addRow: (cells) => {
      for (const [i, cell] of cells.entries()) {
        addByte(json, i === 0 ? OPEN : COMMA);
        addCell(json, cell);
      }
      endRow(json);
      rows++;
    },
    finish: () => {
      flushBytes(json);
      return { rows, sha256: hash.finish() };
    },
  };
}

/** The digest of rows. */
export function digestTable(
  spec: TableSpec,
  rows: Iterable<readonly CellValue[]>,
  startHash?: StartHash,
): TableDigest {
  const digest = startTableDigest(spec, startHash);
  for (const row of rows) digest.addRow(row);
  return digest.finish();
}

/** The same digest from whole columns, without making rows of them. */
export function digestColumns(
  spec: TableSpec,
  columns: DigestedColumns,
  startHash?: StartHash,
): TableDigest {
  const digest = startTableDigest(spec, startHash);
  const [first = ""] = Object.keys(spec.columns);
  digest.addRows(columns, { start: 0, end: columns[first]?.length ?? 0 });
  return digest.finish();
}

function addColumnsRow(
  json: JsonBytes,
  columns: readonly (readonly CellValue[])[],
  row: number,
): void {
  for (let i = 0; i < columns.length; i++) {
    addByte(json, i === 0 ? OPEN : COMMA);
    addCell(json, columns[i]?.[row] ?? null);
  }
  endRow(json);
}

function endRow(json: JsonBytes): void {
  addByte(json, CLOSE);
  addByte(json, LINE_FEED);
}

function addCell(json: JsonBytes, cell: CellValue): void {
  if (typeof cell === "string") addText(json, cell);
  else if (typeof cell === "number" && Number.isInteger(cell)) addInteger(json, cell);
  else addRaw(json, JSON.stringify(cell));
}
