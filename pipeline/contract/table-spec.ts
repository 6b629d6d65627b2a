/** SQL types a snapshot may use, and the TypeScript value each one is written from. */
interface ColumnTypes {
  VARCHAR: string;
  INTEGER: number;
  DOUBLE: number;
  /** ISO text, `2025-10-28`. */
  DATE: string;
  "VARCHAR[]": readonly string[];
}

export type ColumnType = keyof ColumnTypes;

/** A value of any column. */
export type CellValue = ColumnTypes[ColumnType] | null;

export interface ColumnSpec<Type extends ColumnType = ColumnType, Null extends boolean = boolean> {
  readonly type: Type;
  readonly nullable: Null;
  /** Meaning and unit, one sentence: the text of docs/data-format.md. */
  readonly doc: string;
}

export type ColumnSpecs = Readonly<Record<string, ColumnSpec>>;

export interface TableSpec<Columns extends ColumnSpecs = ColumnSpecs> {
  readonly name: string;
  readonly doc: string;
  readonly columns: Columns;
  /** Columns that name a row; rows are stored, and digested, in their order. */
  readonly key: readonly string[];
}

type ValueOf<Spec> =
  Spec extends ColumnSpec<infer Type, infer Null>
    ? ColumnTypes[Type] | (Null extends true ? null : never)
    : never;

/** One row of a table. */
export type RowOf<Spec extends TableSpec> = {
  readonly [Name in keyof Spec["columns"]]: ValueOf<Spec["columns"][Name]>;
};

/** A whole table, one array a column, all of one length. */
export type ColumnsOf<Spec extends TableSpec> = {
  readonly [Name in keyof Spec["columns"]]: ValueOf<Spec["columns"][Name]>[];
};

export function column<Type extends ColumnType>(type: Type, doc: string): ColumnSpec<Type, false> {
  return { type, nullable: false, doc };
}

export function nullableColumn<Type extends ColumnType>(
  type: Type,
  doc: string,
): ColumnSpec<Type, true> {
  return { type, nullable: true, doc };
}

export function table<const Columns extends ColumnSpecs>(
  spec: TableSpec<Columns> & { readonly key: readonly (keyof Columns & string)[] },
): TableSpec<Columns> {
  return spec;
}
