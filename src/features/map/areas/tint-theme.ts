import type { MapTheme } from "#pipeline/contract/map-file.ts";
import type { Emphasis } from "#src/features/map/focus/emphasis.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { mixColours } from "#src/ui/colour-math.ts";
import { coloursOf, type Palette } from "#src/ui/palette.ts";

/** What decides how strongly a theme is drawn. */
export interface TintScene {
  readonly palette: Palette;
  readonly emphasis: Emphasis | null;
  /** Themes without papers in the filter. */
  readonly ghostThemes: ReadonlySet<number>;
}

interface ThemeTint {
  readonly area: string;
  readonly shore: string;
  readonly label: string;
}

/** Shares of the ground in what steps back. */
const DIM_AREA_SHARE = 0.6;
const GHOST_AREA_SHARE = 0.75;
const FAINT_LABEL_SHARE = 0.62;

/** The colours of a theme's island and of names of any level: fainter when another is pointed out, or it is empty. */
export function tintTheme(
  id: number,
  model: MapModel,
  { palette, emphasis, ghostThemes }: TintScene,
): ThemeTint {
  // A part has the colours of its theme, and is empty with it.
  const own = model.themes.get(id) ?? themeOfPart(id, model);
  const { area, shore, label } = coloursOf(palette, own?.colour ?? null);
  const isGhost = ghostThemes.has(own?.id ?? id);
  const isDim = emphasis !== null && !emphasis.themes.has(id);
  if (!isGhost && !isDim) return { area, shore, label };
  const share = isGhost ? GHOST_AREA_SHARE : DIM_AREA_SHARE;
  return {
    area: mixColours(area, palette.ground, share),
    shore: mixColours(shore, palette.ground, share),
    label: mixColours(label, palette.ground, FAINT_LABEL_SHARE),
  };
}

function themeOfPart(id: number, { map, themes }: MapModel): MapTheme | undefined {
  return themes.get(map.subThemes.find((part) => part.id === id)?.themeId ?? Number.NaN);
}
