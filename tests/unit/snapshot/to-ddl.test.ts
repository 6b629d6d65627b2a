import { expect, test } from "vitest";
import { column, nullableColumn, table } from "#pipeline/contract/table-spec.ts";
import { toDdl } from "#pipeline/snapshot/to-ddl.ts";

const SPEC = table({
  name: "notes",
  doc: "What a reader's notes say.",
  key: ["start"],
  columns: {
    start: column("INTEGER", "Where it stands."),
    words: nullableColumn("VARCHAR[]", "Its words; null when it has none."),
  },
});

test("a table's statement has every column with its type, and whether it may be null", () => {
  expect(toDdl(SPEC)[0]).toBe(
    'CREATE TABLE "notes" (\n  "start" INTEGER NOT NULL,\n  "words" VARCHAR[]\n)',
  );
});

test("the meaning of the table and of each column becomes a comment", () => {
  expect(toDdl(SPEC).slice(1)).toEqual([
    `COMMENT ON TABLE "notes" IS 'What a reader''s notes say.'`,
    `COMMENT ON COLUMN "notes"."start" IS 'Where it stands.'`,
    `COMMENT ON COLUMN "notes"."words" IS 'Its words; null when it has none.'`,
  ]);
});
