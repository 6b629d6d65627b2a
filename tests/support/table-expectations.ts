import type { PaperFilter } from "#src/data/paper-filter.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import type { TableRows } from "./rows-to-tables.ts";

/** The papers a table lists, counted one by one. */
export function expectedPapers(rows: TableRows, scope: TableScope): Set<number> {
  return new Set(
    rows.papers
      .filter(({ paper_id }) => isPicked(paper_id, scope))
      .filter((paper) => passes(paper, scope.filter))
      .map(({ paper_id }) => paper_id),
  );
}

/** In how many papers of the filter each listed keyword is. */
export function expectedKeywords(rows: TableRows, scope: TableScope): Map<number, number> {
  const papers = expectedPapers(rows, { ...scope, picked: null });
  const counts = new Map<number, number>();
  for (const { paper_id, keyword_id } of rows.paper_keywords) {
    if (!papers.has(paper_id) || !isPicked(keyword_id, scope)) continue;
    counts.set(keyword_id, (counts.get(keyword_id) ?? 0) + 1);
  }
  return counts;
}

/** In how many papers of the filter both keywords of each listed link are. */
export function expectedLinks(rows: TableRows, scope: TableScope): Map<string, number> {
  const papers = expectedPapers(rows, { ...scope, picked: null });
  const papersOf = (keyword: number): number[] =>
    rows.paper_keywords
      .filter(({ paper_id, keyword_id }) => keyword_id === keyword && papers.has(paper_id))
      .map(({ paper_id }) => paper_id);
  const counts = new Map<string, number>();
  for (const { source_id, target_id } of rows.links) {
    if (!isPicked(source_id, scope) || !isPicked(target_id, scope)) continue;
    const others = new Set(papersOf(target_id));
    const shared = papersOf(source_id).filter((paper) => others.has(paper)).length;
    if (shared > 0) counts.set(`${source_id} ${target_id}`, shared);
  }
  return counts;
}

function passes(
  { theme_id, date, date_precision }: TableRows["papers"][number],
  { themes, from, to, undated }: PaperFilter,
): boolean {
  if (themes.length > 0 && !themes.some((id) => id === theme_id)) return false;
  if (date === null) return undated;
  const last = date_precision === "year" ? `${date.slice(0, 4)}-12` : date.slice(0, 7);
  return last >= (from ?? "") && date.slice(0, 7) <= (to ?? "9");
}

function isPicked(id: number, { picked }: TableScope): boolean {
  return picked === null || picked.includes(id);
}
