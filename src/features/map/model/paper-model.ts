import type { MapFile } from "#pipeline/contract/map-file.ts";
import type { PaperLinksOnMap } from "#src/data/queries/paper-links-on-map.ts";
import type { PapersOnMap } from "#src/data/queries/papers-on-map.ts";
import { shortenTitle } from "#src/features/map/labels/shorten-title.ts";
import { anchorNames, type Dot, findNeighbours, joinDots, type MapModel } from "./map-model.ts";

/** The map with papers as dots, where its themes lie as on the map of keywords. */
export function createPaperModel(
  map: MapFile,
  papers: PapersOnMap,
  links: PaperLinksOnMap,
  radiusOf: (paperId: number) => number,
): MapModel {
  const themes = new Map(map.themes.map((theme) => [theme.id, theme]));
  const dots = new Map<number, Dot>();
  for (const [place, id] of papers.ids.entries()) {
    const name = papers.titles[place] ?? "";
    const themeId = papers.themeIds[place] ?? null;
    const finest = papers.finestThemeIds[place] ?? null;
    dots.set(id, {
      id,
      key: papers.keys[place] ?? "",
      label: shortenTitle(name),
      name,
      themeId,
      subThemeId: finest === themeId ? null : finest,
      paperCount: 1,
      // The papers come the most central first: their order says it all.
      importance: 1 - place / papers.ids.length,
      x: papers.xs[place] ?? 0,
      y: papers.ys[place] ?? 0,
      place: themes.get(themeId ?? -1)?.colour ?? null,
      radius: radiusOf(id),
    });
  }
  const lines = joinDots(pairsOf(links), (id) => dots.has(id));
  return {
    kind: "paper",
    map,
    themes,
    dots,
    anchors: anchorNames(map),
    idOfKey: new Map([...dots.values()].map(({ key, id }) => [key, id])),
    lines,
    neighbours: findNeighbours(lines),
  };
}

function* pairsOf({ sources, targets }: PaperLinksOnMap): Generator<readonly [number, number]> {
  for (const [place, source] of sources.entries()) {
    const target = targets[place];
    if (target !== undefined) yield [source, target];
  }
}
