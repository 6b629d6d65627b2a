import type { KeywordId, PaperId } from "#pipeline/contract/ids.ts";
import type { MapIndex } from "#src/data/map-index.ts";
import type { KeywordOfPaper } from "#src/data/queries/keywords-of-papers.ts";
import type { PaperLink } from "#src/data/queries/paper-links.ts";
import type { PaperOfKeyword } from "#src/data/queries/papers-of-keywords.ts";
import type { PaperToPick } from "#src/data/queries/papers-to-pick.ts";
import type { Ground } from "./evaluate-pick.ts";

/** The keywords of the map as a ground for picks; `ofPapers` null while it is not known. */
export function keywordGround(
  map: MapIndex,
  ofPapers: readonly KeywordOfPaper[] | null,
): Ground<KeywordId> {
  const onMap = new Set(map.keywords.map(({ id }) => id));
  return {
    kind: "keyword",
    dots: map.keywords.map((keyword) => ({
      id: keyword.id,
      key: keyword.key,
      name: keyword.label,
      themes: themesOf(map, keyword.themeId, keyword.subThemeId),
      place: { x: keyword.x, y: keyword.y },
    })),
    neighbours: (id) => map.neighboursOf(id).map(({ keyword }) => keyword.id),
    related:
      ofPapers === null
        ? null
        : (keys) => {
            const wanted = new Set(keys);
            return ofPapers
              .filter(({ paperKey, id }) => wanted.has(paperKey) && onMap.has(id))
              .map(({ id }) => id);
          },
  };
}

export interface PaperFacts {
  readonly papers: readonly PaperToPick[];
  /** Null while they are not known. */
  readonly links: readonly PaperLink[] | null;
  readonly ofKeywords: readonly PaperOfKeyword[] | null;
}

/** The papers as a ground for picks. */
export function paperGround(
  map: MapIndex,
  { papers, links, ofKeywords }: PaperFacts,
): Ground<PaperId> {
  const linked = links === null ? null : groupLinks(links);
  return {
    kind: "paper",
    dots: papers.map(({ id, key, title, themeId, finestThemeId, place }) => ({
      id,
      key,
      name: title,
      themes: themesOf(map, themeId, finestThemeId),
      place,
    })),
    neighbours: linked === null ? null : (id) => linked.get(id) ?? [],
    related:
      ofKeywords === null
        ? null
        : (keys) => {
            const wanted = new Set(keys);
            return ofKeywords
              .filter(({ keywordKey }) => wanted.has(keywordKey))
              .map(({ id }) => id);
          },
  };
}

/** A theme with its parent and the part of it that is meant. */
function themesOf(map: MapIndex, themeId: number | null, partId: number | null): readonly number[] {
  if (themeId === null) return [];
  const theme = map.themes.find(({ id }) => id === themeId);
  return [themeId, theme?.parentId ?? null, partId].filter((id) => id !== null);
}

function groupLinks(links: readonly PaperLink[]): ReadonlyMap<PaperId, readonly PaperId[]> {
  const groups = new Map<PaperId, PaperId[]>();
  const add = (from: PaperId, to: PaperId): void => {
    const group = groups.get(from);
    if (group === undefined) groups.set(from, [to]);
    else group.push(to);
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return groups;
}
