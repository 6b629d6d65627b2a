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
  let count = 0;
  let block = `${JSON.stringify(Object.keys(spec.columns))}\n`;
  for (const row of rows) {
    block += `${JSON.stringify(row)}\n`;
    count++;
    if (block.length < BLOCK_LENGTH) continue;
    hash.update(utf8ToBytes(block));
    block = "";
  }
  hash.update(utf8ToBytes(block));
  return { rows: count, sha256: bytesToHex(hash.digest()) };
}

/** Characters hashed at a time: a call for each row would cost more than the hashing. */
const BLOCK_LENGTH = 65_536;
