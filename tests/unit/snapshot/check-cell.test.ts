import { describe, expect, test } from "vitest";
import {
  type CellValue,
  type ColumnType,
  column,
  nullableColumn,
} from "#pipeline/contract/table-spec.ts";
import { findCellFault } from "#pipeline/snapshot/check-cell.ts";

test("null fits a nullable column only", () => {
  expect(findCellFault(null, nullableColumn("DOUBLE", ""))).toBeNull();
  expect(findCellFault(null, column("DOUBLE", ""))).toContain("null");
});

describe("values that fit their column", () => {
  test.each<[ColumnType, CellValue]>([
    ["VARCHAR", 'it\'s "quoted" 😀\0'],
    ["INTEGER", -2_147_483_647],
    ["DOUBLE", -0.1],
    ["DATE", "2024-02-29"],
    ["VARCHAR[]", []],
    ["VARCHAR[]", ["a", ""]],
  ])("%s takes %j", (type, value) => {
    expect(findCellFault(value, column(type, ""))).toBeNull();
  });
});

describe("values that do not", () => {
  test.each<[ColumnType, CellValue]>([
    ["VARCHAR", "half \ud83d"],
    ["VARCHAR", 3],
    ["INTEGER", 1.5],
    ["INTEGER", 2 ** 31],
    ["INTEGER", Number.NaN],
    ["DOUBLE", Number.NaN],
    ["DOUBLE", Number.POSITIVE_INFINITY],
    ["DATE", "2025-02-29"],
    ["DATE", "2025-10"],
    ["VARCHAR[]", "a"],
    ["VARCHAR[]", ["\udc00"]],
  ])("%s refuses %j", (type, value) => {
    expect(findCellFault(value, column(type, ""))).not.toBeNull();
  });
});
