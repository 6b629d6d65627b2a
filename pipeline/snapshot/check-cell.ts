import type { CellValue, ColumnSpec, ColumnType } from "#pipeline/contract/table-spec.ts";

const MAX_INTEGER = 2 ** 31 - 1;
const LONE_SURROGATE = /\p{Surrogate}/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with a value for its column, as the end of a sentence; null when nothing is. */
export function findCellFault(value: CellValue, { type, nullable }: ColumnSpec): string | null {
  if (value === null) {
    return nullable ? null : "is null, and the column always has a value";
  }
  return FAULTS[type](value);
}

const FAULTS: Readonly<Record<ColumnType, (value: CellValue) => string | null>> = {
  VARCHAR: (value) => textFault(value),
  INTEGER: (value) =>
    typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER
      ? null
      : "is not a whole number of 32 bits",
  DOUBLE: (value) =>
    typeof value === "number" && Number.isFinite(value) ? null : "is not a finite number",
  DATE: (value) =>
    typeof value === "string" && isDay(value) ? null : "is not a day such as 2025-10-28",
  "VARCHAR[]": (value) =>
    typeof value === "object" && value !== null
      ? (value.map(textFault).find((fault) => fault !== null) ?? null)
      : "is not a list",
};

/** UTF-8 cannot hold half a surrogate pair: it would come back as another character. */
function textFault(value: unknown): string | null {
  if (typeof value !== "string") {
    return "is not text";
  }
  return LONE_SURROGATE.test(value) ? "holds half a character" : null;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return ISO_DAY.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
