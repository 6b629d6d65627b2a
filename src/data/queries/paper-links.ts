import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readPaperId } from "#src/data/read-record.ts";

/** Two papers near one another. */
export interface PaperLink {
  readonly source: PaperId;
  readonly target: PaperId;
}

/** Every link between papers. */
export function paperLinks(): Query<PaperLink> {
  return {
    sql: "SELECT source_id, target_id FROM paper_links ORDER BY source_id, target_id",
    params: [],
    toRow: (record) => ({
      source: readPaperId(record, "source_id"),
      target: readPaperId(record, "target_id"),
    }),
  };
}
