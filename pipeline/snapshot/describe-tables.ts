import type { TableSpec } from "#pipeline/contract/table-spec.ts";
import { TABLE_NAMES, TABLES } from "#pipeline/contract/tables.ts";

/** The page docs/data-format.md, made from the contract: every file of a snapshot, table and column. */
export function describeDataFormat(): string {
  const tables = TABLE_NAMES.map((name) => describeTable(TABLES[name]));
  return `${HEAD}\n${tables.join("\n")}`;
}

const HEAD = `# The data format of a snapshot

<!-- Made from pipeline/contract by \`npm run docs\`. Change it there. -->

A snapshot is a folder of three files.

| file | what |
|---|---|
| \`manifest.json\` | what went in, how it was read, how the map was made, and digests to check it by; its schema is \`pipeline/contract/manifest.ts\` |
| \`map.json\` | all that the first paint needs: themes, keywords with their places, the links worth drawing; its schema is \`pipeline/contract/map-file.ts\` |
| \`snapshot.duckdb\` | the tables below; any DuckDB from 1.4 on opens it |

Two builds of the same corpus with the same options and program give the same \`map.json\` byte for
byte and the same digest of every table. A DuckDB file's own bytes differ from build to build, and
so do its digest and the time of the build in the manifest.

The digest of a table is the SHA-256 of its canonical text in UTF-8: one line with the JSON array of
its column names, then one line with the JSON array of the cells of each row, rows in key order. A
date is written as ISO text, a list as a JSON array, a missing value as null.

Offsets count UTF-16 code units, as JavaScript does. In SQL, \`mentions.surface\` holds the text itself.

The weight of a keyword link follows from the tables alone. With N papers, a and b papers that have
the one and the other keyword, and c papers that have both, it is \`ln(c N / (a b)) / ln(N / c)\`,
rounded to six decimals (normalised pointwise mutual information, Bouma 2009), or 1 when c = N.
`;

function describeTable(spec: TableSpec): string {
  const rows = Object.entries(spec.columns).map(
    ([name, { doc, nullable, type }]) =>
      `| \`${name}\` | ${type} | ${nullable ? "yes" : ""} | ${doc.replaceAll("|", "\\|")} |`,
  );
  return `## ${spec.name}

${spec.doc} Key: ${spec.key.map((key) => `\`${key}\``).join(", ")}.

| column | type | can be null | meaning |
|---|---|---|---|
${rows.join("\n")}
`;
}
