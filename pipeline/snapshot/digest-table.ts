import type { CellValue, TableSpec } from "#pipeline/contract/table-spec.ts";
import { type ByteHash, type StartHash, startPureHash } from "./byte-hash.ts";
import { createJsonBytes } from "./json-bytes.ts";

/** What a table holds, as one number to compare: rows and their digest. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256, hex, of the rows' canonical text. */
  readonly sha256: string;
}

/**
 * Digest of a table: its column names, then its rows, given in key order with the cells in column
 * order. The canonical text of a row is the JSON array of its cells and a line feed: the same on
 * any machine, whatever the file the rows are stored in.
 */
export function digestTable(
  spec: TableSpec,
  rows: Iterable<readonly CellValue[]>,
  startHash: StartHash = startPureHash,
): TableDigest {
  const text = startText(spec, startHash());
  let count = 0;
  for (const row of rows) {
    for (const [i, cell] of row.entries()) text.addCell(cell, i);
    text.endRow();
    count++;
  }
  return { rows: count, sha256: text.finish() };
}

/** The same digest from columns, without making rows of them. */
export function digestColumns(
  spec: TableSpec,
  columns: Readonly<Record<string, readonly CellValue[]>>,
  startHash: StartHash = startPureHash,
): TableDigest {
  const inOrder = Object.keys(spec.columns).map((name) => columns[name] ?? []);
  const text = startText(spec, startHash());
  const count = inOrder[0]?.length ?? 0;
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < inOrder.length; i++) text.addCell(inOrder[i]?.[row] ?? null, i);
    text.endRow();
  }
  return { rows: count, sha256: text.finish() };
}

interface CanonicalText {
  readonly addCell: (cell: CellValue, place: number) => void;
  readonly endRow: () => void;
  readonly finish: () => string;
}

function startText(spec: TableSpec, hash: ByteHash): CanonicalText {
  const json = createJsonBytes(hash);
  json.addRaw(`${JSON.stringify(Object.keys(spec.columns))}\n`);
  return {
    addCell: (cell, place) => {
      json.addRaw(place === 0 ? "[" : ",");
      if (typeof cell === "string") json.addText(cell);
      else if (typeof cell === "number" && Number.isInteger(cell)) json.addInteger(cell);
      else json.addRaw(JSON.stringify(cell));
    },
    endRow: () => {
      json.addRaw("]\n");
    },
    finish: () => {
      json.flush();
      return hash.finish();
    },
  };
}
