import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, TableName } from "#pipeline/contract/tables.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import type { TableRows } from "./rows-to-tables.ts";
import { aKeywordRow, aPaperRow } from "./tiny-tables.ts";

type Row<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

const THEMES = 4;
const TITLES = ["Maps", "maps", "Émile's graph", "Zebra", "A graph", "Zürich", "aardvark"];

/** Made-up papers with many ties and gaps: equal titles and dates, no dates, no themes, no names. */
export function madeUpTable(paperCount: number, keywordCount: number, seed: number): TableRows {
  const random = createRandom(seed);
  const draw = (count: number): number => Math.floor(random() * count);
  const papers = Array.from({ length: paperCount }, (_, id) => aMadeUpPaper(id, draw));
  const paperKeywords = papers.flatMap(({ paper_id }) => {
    const drawn = new Set(Array.from({ length: 1 + draw(6) }, () => draw(keywordCount)));
    return [...drawn].map((keyword_id, place) => ({
      paper_id,
      rank: place + 1,
      keyword_id,
      score: 1,
    }));
  });
  const papersOf = (keyword: number): number =>
    paperKeywords.filter(({ keyword_id }) => keyword_id === keyword).length;
  return {
    papers,
    keywords: Array.from({ length: keywordCount }, (_, id) =>
      aKeywordRow(id, {
        key: `keyword-${id}`,
        label: `${TITLES[draw(TITLES.length)]} ${draw(9)}`,
        paper_count: papersOf(id),
        mention_count: draw(5),
        theme_id: draw(5) === 0 ? null : 1 + draw(THEMES),
      }),
    ),
    paper_keywords: paperKeywords,
    mentions: [],
    links: linksOf(paperKeywords, draw),
    themes: Array.from({ length: THEMES }, (_, place) => aTheme(place + 1)),
    theme_names: [],
    paper_themes: [],
    keyword_themes: [],
    paper_links: [],
  };
}

function aMadeUpPaper(id: number, draw: (count: number) => number): Row<"papers"> {
  const kind = draw(4);
  const month = `${2022 + draw(3)}-${String(1 + draw(12)).padStart(2, "0")}`;
  const dates = [null, `${month.slice(0, 4)}-01-01`, `${month}-01`, `${month}-${10 + draw(3)}`];
  const authors = ["Noether", "noether", "Ábel"].slice(0, draw(4));
  return aPaperRow(id, {
    title: TITLES[draw(TITLES.length)] ?? "",
    date: dates[kind] ?? null,
    date_precision: [null, "year", "month", "day"][kind] ?? null,
    theme_id: draw(4) === 0 ? null : 1 + draw(THEMES),
    authors,
    author_count: draw(3) === 0 ? authors.length + 2 : null,
    organisation: draw(2) === 0 ? null : `Institute ${draw(3)}`,
    venue: draw(2) === 0 ? null : `Venue ${draw(3)}`,
    comment_count: draw(2) === 0 ? null : draw(5),
  });
}

/** A link for most pairs of keywords that share a paper, with the papers they share. */
function linksOf(
  paperKeywords: readonly Row<"paper_keywords">[],
  draw: (count: number) => number,
): Row<"links">[] {
  const shared = new Map<string, Row<"links">>();
  for (const one of paperKeywords) {
    for (const other of paperKeywords) {
      if (one.paper_id !== other.paper_id || one.keyword_id >= other.keyword_id) continue;
      const key = `${one.keyword_id} ${other.keyword_id}`;
      const known = shared.get(key)?.paper_count ?? 0;
      shared.set(key, {
        source_id: one.keyword_id,
        target_id: other.keyword_id,
        paper_count: known + 1,
        weight: (1 + draw(4)) / 4,
      });
    }
  }
  return [...shared.values()].filter(() => draw(5) > 0);
}

function aTheme(id: number): Row<"themes"> {
  return {
    theme_id: id,
    level: 0,
    parent_id: null,
    name: ["graphs", "Words", "Éclairs", "zeros"][id - 1] ?? "",
    description: "",
    paper_count: 0,
    keyword_count: 0,
    stability: 1,
    resample_stability: null,
    trust: "strong",
    colour: id,
    x: 0,
    y: 0,
    radius: 1,
  };
}
