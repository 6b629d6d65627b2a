import type { SqlValue } from "#src/data/database.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";

/**
 * What a table lists, as the common tables `filtered`, the papers of the filter, and `picked`, the
 * picked ids; their values are `$1` to `$6`. `$5` says whether anything is picked.
 */
export const TABLE_SCOPE = `
  ${FILTERED_PAPERS},
  picked AS (
    SELECT TRY_CAST(unnest(string_split($6::VARCHAR, ',')) AS INTEGER) AS id WHERE $5::BOOLEAN
  )`;

/** Whether the row of an id is listed, as far as the pick goes. `id` is SQL. */
export function isPicked(id: string): string {
  return `(NOT $5::BOOLEAN OR ${id} IN (SELECT id FROM picked))`;
}

/** The values of TABLE_SCOPE, in their order. */
export function scopeParams({ filter, picked }: TableScope): readonly SqlValue[] {
  return [...filterParams(filter), picked !== null, picked?.join(",") ?? ""];
}
