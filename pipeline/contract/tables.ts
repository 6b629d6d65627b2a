import { type ColumnsOf, column, nullableColumn, table } from "./table-spec.ts";

const PAPERS = table({
  name: "papers",
  doc: "One row a paper, in the order of the corpus.",
  key: ["paper_id"],
  columns: {
    paper_id: column("INTEGER", "Row number from 0; names the paper inside this snapshot only."),
    key: column("VARCHAR", "Lasting id: the source's own, else one made from the title."),
    title: column("VARCHAR", "Title, with what copying broke repaired."),
    abstract: column("VARCHAR", "Abstract, repaired likewise; empty when the source gave none."),
    original_title: nullableColumn("VARCHAR", "Title as the source gave it; null when equal."),
    original_abstract: nullableColumn("VARCHAR", "Abstract as given; null when equal."),
    date: nullableColumn("DATE", "Date as given; its first day when only month or year is known."),
    date_precision: nullableColumn("VARCHAR", "`day`, `month` or `year`; null when undated."),
    authors: column("VARCHAR[]", "Names in the source's order; empty when not given."),
    author_count: nullableColumn("INTEGER", "Number of authors; null when not known."),
    organisation: nullableColumn("VARCHAR", "Organisation that the source names for the paper."),
    venue: nullableColumn("VARCHAR", "Journal, conference or server."),
    url: nullableColumn("VARCHAR", "Address of the paper, http or https."),
    categories: column("VARCHAR[]", "Subject classes the source gave."),
    comment_count: nullableColumn("INTEGER", "Comments on the source's page; null when not said."),
    theme_id: nullableColumn("INTEGER", "Main theme at the default level; null when unplaced."),
    finest_theme_id: nullableColumn("INTEGER", "Its sub-theme; theme_id when that is not divided."),
    x: nullableColumn("DOUBLE", "Position on the map, near its keywords; null when unplaced."),
    y: nullableColumn("DOUBLE", "As x; upwards."),
    source_file: column("VARCHAR", "Name of the corpus file the paper was read from."),
    source_line: column("INTEGER", "Line, from 1, at which its record starts."),
    extra: nullableColumn("VARCHAR", "JSON object of the fields the reader had no column for."),
  },
});

const KEYWORDS = table({
  name: "keywords",
  doc: "One row a keyword: one concept with all its spellings. Most papers first.",
  key: ["keyword_id"],
  columns: {
    keyword_id: column("INTEGER", "Row number from 0; names the keyword inside this snapshot."),
    key: column("VARCHAR", "Lasting id: the label in lower case, words joined by hyphens."),
    label: column("VARCHAR", "The most frequent spelling."),
    spellings: column("VARCHAR[]", "Its spellings regardless of capitals, most frequent first."),
    paper_count: column("INTEGER", "Papers that have it (rows in paper_keywords)."),
    mention_count: column("INTEGER", "Rows in mentions."),
    theme_id: nullableColumn("INTEGER", "Main theme; null when it belongs to none."),
    finest_theme_id: nullableColumn("INTEGER", "Its sub-theme; theme_id when that is not divided."),
    x: nullableColumn("DOUBLE", "Position on the map, in map units; null when not on the map."),
    y: nullableColumn("DOUBLE", "As x; upwards."),
    importance: column("DOUBLE", "0 to 1: its weight among the keywords of the map, for labels."),
  },
});

const PAPER_KEYWORDS = table({
  name: "paper_keywords",
  doc: "Which keywords a paper is about, best first.",
  key: ["paper_id", "rank"],
  columns: {
    paper_id: column("INTEGER", "Refers to papers."),
    rank: column("INTEGER", "1 is the best keyword of the paper."),
    keyword_id: column("INTEGER", "Refers to keywords."),
    score: column("DOUBLE", "Score inside the paper; compare within one paper only."),
  },
});

const MENTIONS = table({
  name: "mentions",
  doc: "Where the keywords of a paper stand in its text, as the source gave it and as it is shown.",
  key: ["paper_id", "field", "start", "end", "keyword_id"],
  columns: {
    paper_id: column("INTEGER", "Refers to papers."),
    keyword_id: column("INTEGER", "Refers to keywords."),
    field: column("VARCHAR", "`title` or `abstract`."),
    start: column(
      "INTEGER",
      "First character, from 0, in the text as given: papers.original_title or original_abstract, or title or abstract where that is null; UTF-16.",
    ),
    end: column("INTEGER", "The character after the last, in the text as given."),
    shown_start: column("INTEGER", "First character in papers.title or papers.abstract; UTF-16."),
    shown_end: column("INTEGER", "The character after the last in papers.title or abstract."),
    sentence: column("INTEGER", "Sentence of the field it starts in, from 0."),
    surface: column("VARCHAR", "What stands there in the text as given."),
  },
});

const LINKS = table({
  name: "links",
  doc: "Two keywords that share papers; evidence: those papers and their sentences.",
  key: ["source_id", "target_id"],
  columns: {
    source_id: column("INTEGER", "Refers to keywords; the smaller of the two."),
    target_id: column("INTEGER", "Refers to keywords; the larger."),
    paper_count: column("INTEGER", "Papers that have both."),
    weight: column(
      "DOUBLE",
      "Normalised pointwise mutual information (Bouma 2009), above 0 to 1, from keywords.paper_count of both, links.paper_count and the number of papers.",
    ),
  },
});

const THEMES = table({
  name: "themes",
  doc: "Groups of papers and keywords; they nest.",
  key: ["theme_id"],
  columns: {
    theme_id: column(
      "INTEGER",
      "From 1: the default level, largest first; then sub-themes; then parents.",
    ),
    level: column("INTEGER", "0 is the default level, 1 its sub-themes, -1 its parents."),
    parent_id: nullableColumn("INTEGER", "The theme it is part of, one level coarser."),
    name: column("VARCHAR", "Two to four words that tell it from the others; unique."),
    description: column("VARCHAR", "One line: what its papers are on."),
    paper_count: column("INTEGER", "Papers whose main theme it is."),
    keyword_count: column("INTEGER", "Keywords whose main theme it is."),
    stability: column("DOUBLE", "0 to 1: how well it is found again over seeded runs (Jaccard)."),
    resample_stability: nullableColumn(
      "DOUBLE",
      "0 to 1: likewise when papers are drawn again at random; null when not measured.",
    ),
    trust: column("VARCHAR", "`strong`, `fair` or `weak`, from both stabilities."),
    colour: column("INTEGER", "Place in the palette, from 0; that of its theme at other levels."),
    x: column("DOUBLE", "Centre of its area, in map units; of its members' at other levels."),
    y: column("DOUBLE", "As x; upwards."),
    radius: column("DOUBLE", "Radius of its area, in map units."),
  },
});

const THEME_NAMES = table({
  name: "theme_names",
  doc: "The names considered for a theme, rank 1 won and the others by score, or no one won and the name is mixed.",
  key: ["theme_id", "rank"],
  columns: {
    theme_id: column("INTEGER", "Refers to themes."),
    rank: column("INTEGER", "1 is the best."),
    name: column("VARCHAR", "The name."),
    keywords: column("VARCHAR[]", "Labels of the keywords it is made of."),
    score: column(
      "DOUBLE",
      "Compare within one theme only. A runner-up may score more, if it is not fit to win: in too few papers of the theme, or too many others.",
    ),
    coverage: column("DOUBLE", "Share of the theme's papers that have one of its keywords."),
    lift: column("DOUBLE", "How many times as frequent there as in all papers."),
  },
});

const PAPER_THEMES = table({
  name: "paper_themes",
  doc: "How strongly a paper belongs to each theme of the default level; the weights of a paper sum to 1 but for rounding.",
  key: ["paper_id", "theme_id"],
  columns: {
    paper_id: column("INTEGER", "Refers to papers."),
    theme_id: column("INTEGER", "Refers to themes."),
    weight: column("DOUBLE", "Share of the paper's link weight that goes into the theme."),
  },
});

const KEYWORD_THEMES = table({
  name: "keyword_themes",
  doc: "How strongly a keyword belongs to each theme of the default level; weights sum to 1 but for rounding.",
  key: ["keyword_id", "theme_id"],
  columns: {
    keyword_id: column("INTEGER", "Refers to keywords; those of one paper are not in it."),
    theme_id: column("INTEGER", "Refers to themes."),
    weight: column("DOUBLE", "Share of the keyword's papers above chance that the theme has."),
  },
});

const PAPER_LINKS = table({
  name: "paper_links",
  doc: "Papers near one another; evidence: the words and keywords that contribute most.",
  key: ["source_id", "target_id"],
  columns: {
    source_id: column("INTEGER", "Refers to papers; the smaller of the two."),
    target_id: column("INTEGER", "Refers to papers; the larger."),
    weight: column("DOUBLE", "Similarity, above 0 to 1: weighted mean of wording and meaning."),
    wording: column("DOUBLE", "Cosine of the two papers' TF-IDF vectors, 0 to 1."),
    meaning: nullableColumn(
      "DOUBLE",
      "Cosine of the two papers' word vectors, -1 to 1; null when built without them.",
    ),
    words: column("VARCHAR[]", "Words or phrases that contribute most to it, strongest first."),
  },
});

/** Every table of a snapshot, in the order they are written and documented. */
export const TABLES = {
  papers: PAPERS,
  keywords: KEYWORDS,
  paper_keywords: PAPER_KEYWORDS,
  mentions: MENTIONS,
  links: LINKS,
  themes: THEMES,
  theme_names: THEME_NAMES,
  paper_themes: PAPER_THEMES,
  keyword_themes: KEYWORD_THEMES,
  paper_links: PAPER_LINKS,
} as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES: readonly TableName[] = [
  "papers",
  "keywords",
  "paper_keywords",
  "mentions",
  "links",
  "themes",
  "theme_names",
  "paper_themes",
  "keyword_themes",
  "paper_links",
];

/** All tables of a snapshot, column-wise, rows in key order. */
export type Tables = { readonly [Name in TableName]: ColumnsOf<(typeof TABLES)[Name]> };
