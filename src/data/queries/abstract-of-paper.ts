import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readText } from "#src/data/read-record.ts";

/** The abstract of a paper, one row; the text is empty when the source gave none. */
export function abstractOfPaper(paperId: PaperId): Query<string> {
  return {
    sql: "SELECT abstract FROM papers WHERE paper_id = $1::INTEGER",
    params: [paperId],
    toRow: (record) => readText(record, "abstract"),
  };
}
