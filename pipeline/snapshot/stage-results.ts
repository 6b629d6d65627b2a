import type { ExtractedKeywords } from "#pipeline/keywords/extract-keywords.ts";
import type { MapLayout } from "#pipeline/layout/lay-out-map.ts";
import type { KeywordLink } from "#pipeline/links/link-keywords.ts";
import type { PaperLinks } from "#pipeline/links/paper-links.ts";
import type { NamedThemes } from "#pipeline/names/named-themes.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import type { FoundThemes } from "#pipeline/themes/found-themes.ts";

/** What the stages made: all a snapshot is written from. */
export interface StageResults {
  readonly papers: readonly Paper[];
  readonly extracted: ExtractedKeywords;
  /** See placeMentions. */
  readonly mentions: readonly Int32Array[];
  readonly keywordLinks: readonly KeywordLink[];
  readonly paperLinks: PaperLinks;
  readonly found: FoundThemes;
  readonly names: NamedThemes;
  readonly layout: MapLayout;
}
