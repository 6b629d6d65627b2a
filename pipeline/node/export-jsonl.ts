import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { holdsExport } from "./export-folder.ts";
import { openSnapshot, type SnapshotReader, type SqlRecord } from "./read-snapshot.ts";
import { type ReplaceOptions, replaceFolder } from "./replace-folder.ts";

/** `path`: the theme ids from the coarsest level to the paper's main theme. */
const PAPERS_SQL = `
WITH RECURSIVE upwards AS (
  SELECT theme_id, [theme_id] AS path, parent_id FROM themes
  UNION ALL
  SELECT upwards.theme_id, list_prepend(themes.theme_id, upwards.path), themes.parent_id
  FROM upwards JOIN themes ON themes.theme_id = upwards.parent_id
),
paths AS (SELECT theme_id, path FROM upwards WHERE parent_id IS NULL),
labels AS (
  SELECT paper_id, list(label ORDER BY rank) AS labels
  FROM paper_keywords JOIN keywords USING (keyword_id)
  GROUP BY paper_id
)
SELECT
  papers.key AS id,
  title,
  left(CAST(date AS VARCHAR), CASE date_precision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS date,
  papers.theme_id AS theme,
  coalesce(path, []) AS path,
  coalesce(labels, []) AS keywords
FROM papers LEFT JOIN paths USING (theme_id) LEFT JOIN labels USING (paper_id)
ORDER BY paper_id`;

const KEYWORDS_SQL = `
SELECT key AS id, label, paper_count AS papers, mention_count AS mentions, theme_id AS theme
FROM keywords ORDER BY keyword_id`;

const LINKS_SQL = `
SELECT source.key AS source, target.key AS target, links.paper_count AS papers, weight
FROM links
JOIN keywords AS source ON source.keyword_id = source_id
JOIN keywords AS target ON target.keyword_id = target_id
ORDER BY source_id, target_id`;

const THEMES_SQL = `
SELECT theme_id AS id, level, parent_id AS parent, name, paper_count AS size
FROM themes ORDER BY theme_id`;

const MENTIONS_SQL = `
SELECT papers.key AS paper, keywords.key AS keyword, field, start, "end", sentence, surface
FROM mentions JOIN papers USING (paper_id) JOIN keywords USING (keyword_id)
ORDER BY paper_id, field, start, "end", keyword_id`;

/** Each file of the export and the query whose records are its lines. */
const FILES: readonly (readonly [name: string, sql: string])[] = [
  ["papers.jsonl", PAPERS_SQL],
  ["keywords.jsonl", KEYWORDS_SQL],
  ["links.jsonl", LINKS_SQL],
  ["themes.jsonl", THEMES_SQL],
  ["mentions.jsonl", MENTIONS_SQL],
];

const FILE_NAMES = FILES.map(([name]) => name);

const REPLACES_EXPORT: ReplaceOptions = {
  what: "an earlier export",
  isReplaceable: (folder, names) => holdsExport(folder, names, FILE_NAMES),
};

/**
 * Writes a snapshot as JSON lines, one file each for papers, keywords, links, themes and mentions,
 * into a folder that appears all at once (see replaceFolder). Gives the names of the files.
 */
export async function exportJsonl(snapshotFolder: string, out: string): Promise<readonly string[]> {
  const snapshot = await openSnapshot(snapshotFolder);
  try {
    return await replaceFolder(out, (writing) => writeFiles(snapshot, writing), REPLACES_EXPORT);
  } finally {
    snapshot.dispose();
  }
}

async function writeFiles(snapshot: SnapshotReader, writing: string): Promise<readonly string[]> {
  for (const [name, sql] of FILES) {
    await pipeline(toLines(snapshot.query(sql)), createWriteStream(join(writing, name)));
  }
  return FILE_NAMES;
}

async function* toLines(records: AsyncIterable<SqlRecord>): AsyncIterable<string> {
  for await (const record of records) {
    yield `${JSON.stringify(record)}\n`;
  }
}
