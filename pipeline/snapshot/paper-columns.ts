import type { Tables } from "#pipeline/contract/tables.ts";
import { firstDay } from "./first-day.ts";
import type { StageResults } from "./stage-results.ts";
import { createThemeIds } from "./theme-ids.ts";

export function paperColumns({ found, layout, papers }: StageResults): Tables["papers"] {
  const ids = createThemeIds(found);
  return {
    paper_id: papers.map((_, id) => id),
    key: papers.map(({ key }) => key),
    title: papers.map(({ title }) => title),
    abstract: papers.map(({ abstract }) => abstract),
    original_title: papers.map(({ originalTitle }) => originalTitle),
    original_abstract: papers.map(({ originalAbstract }) => originalAbstract),
    date: papers.map(({ date }) => (date === null ? null : firstDay(date))),
    date_precision: papers.map(({ date }) => date?.precision ?? null),
    authors: papers.map(({ authors }) => authors),
    author_count: papers.map(({ authorCount }) => authorCount),
    organisation: papers.map(({ organisation }) => organisation),
    venue: papers.map(({ venue }) => venue),
    url: papers.map(({ url }) => url),
    categories: papers.map(({ categories }) => categories),
    comment_count: papers.map(({ commentCount }) => commentCount),
    theme_id: papers.map((_, id) => ids.ofTheme(found.themeOfPaper[id])),
    finest_theme_id: papers.map((_, id) =>
      ids.finest(found.themeOfPaper[id], found.subThemeOfPaper[id]),
    ),
    x: papers.map((_, id) => layout.papers[id]?.x ?? null),
    y: papers.map((_, id) => layout.papers[id]?.y ?? null),
    source_file: papers.map(({ sourceFile }) => sourceFile),
    source_line: papers.map(({ sourceLine }) => sourceLine),
    extra: papers.map(({ extra }) => (extra === null ? null : JSON.stringify(extra))),
  };
}

export function paperLinkColumns({ paperLinks }: StageResults): Tables["paper_links"] {
  const { meaning, sources, targets, weights, wording, words } = paperLinks;
  return {
    source_id: Array.from(sources),
    target_id: Array.from(targets),
    weight: Array.from(weights),
    wording: Array.from(wording),
    meaning: meaning === null ? Array.from(sources, () => null) : Array.from(meaning),
    words: [...words],
  };
}
