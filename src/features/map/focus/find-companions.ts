import type { Query } from "#src/data/database.ts";
import { keywordIdsOfPaper } from "#src/data/queries/keyword-ids-of-paper.ts";
import { paperIdsOfKeywords } from "#src/data/queries/paper-ids-of-keywords.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { DotKind } from "#src/state/view-state.ts";

/**
 * The question for the dots that stand for something the map has no dot for: the papers of a
 * keyword or of a link, the keywords of a paper. Null for what such a map shows by itself.
 */
export function findCompanions(kind: DotKind, on: Hover): Query<readonly number[]> | null {
  switch (on.kind) {
    case "theme":
      return null;
    case "keyword":
      return kind === "keyword" ? null : paperIdsOfKeywords(on.id, on.id);
    case "link":
      return kind === "keyword" ? null : paperIdsOfKeywords(on.a, on.b);
    case "paper":
      return kind === "paper" ? null : keywordIdsOfPaper(on.id);
  }
}
