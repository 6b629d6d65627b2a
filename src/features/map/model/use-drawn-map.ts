import { useMemo } from "react";
import { keywordMeasures } from "#src/data/queries/keyword-measures.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { createScale, type MeasureScale, stepOf } from "#src/features/map/look/measure-scale.ts";
import {
  countPapers,
  isAsked,
  type MapMeasures,
  measureKeywords,
  measurePapers,
} from "#src/features/map/look/measures.ts";
import { useAsked } from "#src/features/map/look/use-asked.ts";
import { createMapInks, type MapInks } from "#src/features/map/paint/map-inks.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import type { DotKind, Look, Measure } from "#src/state/view-state.ts";
import type { Palette } from "#src/ui/palette.ts";
import { RAMP_STEPS, rampFor } from "#src/ui/ramp.ts";
import { chooseRadii, type DotRadii } from "./dot-radii.ts";
import { createMapModel, type MapModel } from "./map-model.ts";
import { createPaperModel } from "./paper-model.ts";
import { type PaperMap, usePaperMap } from "./use-paper-map.ts";

/** What the map shows of what the look asks for, and what the legend has to say about it. */
export interface DrawnMap {
  readonly model: MapModel;
  readonly inks: MapInks;
  readonly measures: MapMeasures;
  readonly size: { readonly measure: Measure; readonly radii: DotRadii };
  /** Null when the themes give the colours. */
  readonly colour: { readonly measure: Measure; readonly scale: MeasureScale } | null;
  /** Null on the map of keywords. */
  readonly papers: PaperMap["papers"] | null;
  /** ISO day that parts late papers from early ones; null when it is not known. */
  readonly middleDate: string | null;
  /** What is asked for and not there: still on its way, or not to be had. */
  readonly missing: { readonly what: "papers" | "measures"; readonly hasFailed: boolean } | null;
}

const MEASURES = keywordMeasures();

/**
 * The map as the look wants it. While the database is on its way, and when it failed, what can be
 * drawn without it stays: keywords, in the colours of their themes, sized by their papers.
 */
export function useDrawnMap(look: Look, palette: Palette): DrawnMap {
  const { map } = useServices();
  const paperMap = usePaperMap(look.dots === "paper");
  const isMeasured = isAsked(look.size) || isAsked(look.colour);
  const rows = useQuery(useAsked(isMeasured) ? MEASURES : null);
  const told = firstOf(rows);
  const drawn = look.dots === "paper" && paperMap.status === "ready" ? paperMap.value : null;
  const kind: DotKind = drawn === null ? "keyword" : "paper";

  const paperCounts = useMemo(() => countPapers(map.file), [map]);
  const ofKeywords = useMemo(() => measureKeywords(paperCounts, told), [paperCounts, told]);
  const ofPapers = useMemo(() => (drawn === null ? null : measurePapers(drawn.papers)), [drawn]);
  const measures = ofPapers ?? ofKeywords;
  const isKnown = kind === "paper" || told !== null;
  const sizeBy = isKnown || !isAsked(look.size) ? look.size : "papers";
  const colourBy = isKnown || !isAsked(look.colour) ? look.colour : "theme";

  const sizes = measures[sizeBy];
  const dotCount = drawn === null ? map.file.keywords.length : drawn.papers.ids.length;
  const radii = useMemo(() => chooseRadii(sizeBy, sizes, dotCount), [sizeBy, sizes, dotCount]);
  const model = useMemo(
    () =>
      drawn === null
        ? createMapModel(map.file, radii.radiusOf)
        : createPaperModel(map.file, drawn.papers, drawn.links, radii.radiusOf),
    [drawn, map, radii],
  );

  const colour = useMemo(() => {
    if (colourBy === "theme") return null;
    const scale = createScale(colourBy, measures[colourBy], RAMP_STEPS);
    return scale === null ? null : { measure: colourBy, scale };
  }, [colourBy, measures]);
  const inks = useMemo(
    () => inkBy({ model, colour, measures }, palette),
    [model, colour, measures, palette],
  );

  const areMeasuresMissing = isMeasured && !isKnown;
  const missing = useMemo((): DrawnMap["missing"] => {
    if (look.dots === "paper" && drawn === null) {
      return { what: "papers", hasFailed: paperMap.status === "failed" };
    }
    return areMeasuresMissing ? { what: "measures", hasFailed: rows.status === "failed" } : null;
  }, [look.dots, drawn, paperMap.status, areMeasuresMissing, rows.status]);

  return {
    model,
    inks,
    measures,
    size: { measure: sizeBy, radii },
    colour,
    papers: drawn?.papers ?? null,
    middleDate: told?.middleDate ?? null,
    missing,
  };
}

/** The inks of a colouring, worked out once for each dot. */
function inkBy(
  { model, colour, measures }: Pick<DrawnMap, "model" | "colour" | "measures">,
  palette: Palette,
): MapInks {
  const lineCount = model.lines.filter(({ main }) => main).length;
  if (colour === null) return createMapInks(palette, { lineCount });
  const { measure, scale } = colour;
  const steps = new Map<number, number>();
  for (const [id, value] of measures[measure]) steps.set(id, stepOf(scale, value));
  const ramp = rampFor(palette.scheme, measure === "trend" ? "diverging" : "sequential");
  return createMapInks(palette, {
    colouring: { ramp, stepOf: (id) => steps.get(id) ?? null },
    lineCount,
  });
}

function firstOf<Row>(rows: Loadable<readonly Row[]>): Row | null {
  return rows.status === "ready" ? (rows.value[0] ?? null) : null;
}
