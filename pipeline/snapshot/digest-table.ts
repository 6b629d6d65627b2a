import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CellValue, TableSpec } from "#pipeline/contract/table-spec.ts";

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
export function digestTable(spec: TableSpec, rows: Iterable<readonly CellValue[]>): TableDigest {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`${JSON.stringify(Object.keys(spec.columns))}\n`));
  let count = 0;
  for (const row of rows) {
    hash.update(utf8ToBytes(`${JSON.stringify(row)}\n`));
    count++;
  }
  return { rows: count, sha256: bytesToHex(hash.digest()) };
}
