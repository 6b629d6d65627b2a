import type { Tables } from "#pipeline/contract/tables.ts";
import type { Membership } from "#pipeline/themes/found-themes.ts";
import type { StageResults } from "./stage-results.ts";

export function paperThemeColumns({ found }: StageResults): Tables["paper_themes"] {
  const { members, themes, weights } = listMemberships(found.paperThemes);
  return { paper_id: members, theme_id: themes, weight: weights };
}

export function keywordThemeColumns({ found }: StageResults): Tables["keyword_themes"] {
  const { members, themes, weights } = listMemberships(found.keywordThemes);
  return { keyword_id: members, theme_id: themes, weight: weights };
}

/** Memberships as columns, in order of member, then theme id. */
function listMemberships(memberships: readonly (readonly Membership[])[]) {
  const columns = {
    members: [] as number[],
    themes: [] as number[],
    weights: [] as number[],
  };
  for (const [member, own] of memberships.entries()) {
    for (const [theme, weight] of own.toSorted((a, b) => a[0] - b[0])) {
      columns.members.push(member);
      columns.themes.push(theme + 1);
      columns.weights.push(weight);
    }
  }
  return columns;
}
