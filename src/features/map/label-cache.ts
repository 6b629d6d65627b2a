import type { Emphasis } from "./emphasis.ts";
import { type Box, moveBox, type Point, type Projection, toMap } from "./geometry.ts";
import type { Frame } from "./label-view.ts";
import {
  type LabelLayout,
  layOutEmphasis,
  layOutLabels,
  rankAll,
  type Sheet,
  type SheetLabel,
} from "./lay-out-labels.ts";
import type { Dot, MapModel } from "./map-model.ts";

/** What labels are laid out for. */
interface LabelScene {
  readonly emphasis: Emphasis | null;
  readonly ghosts: ReadonlySet<number>;
}

interface LabelSight {
  readonly projection: Projection;
  readonly frame: Frame;
}

/** The labels of a frame, without laying them out in every frame of a moving camera. */
export interface LabelCache {
  readonly layOut: (scene: LabelScene, sheet: Sheet, sight: LabelSight) => LabelLayout;
  readonly dispose: () => void;
}

/** A layout with what it was made for. */
interface Laid {
  readonly sheet: Sheet;
  readonly ghosts: ReadonlySet<number>;
  /** The stretch of the map whose dots have labels (`top` the larger y). */
  readonly window: Box;
  readonly layout: LabelLayout;
  readonly part: MapModel;
}

const REST_MS = 90;
/** How far beyond the frame dots get labels, in frames. */
const BEYOND = 0.5;

/**
 * Labels are laid out for the dots in and around the frame, at once when what they tell has changed,
 * and once the camera rests when only the camera has. Until then they move with their dots.
 * `onRest` asks for the frame in which they are laid out anew.
 */
export function createLabelCache(model: MapModel, onRest: () => void): LabelCache {
  let laid: Laid | null = null;
  let lit: { readonly of: Laid; readonly emphasis: Emphasis; readonly layout: LabelLayout } | null =
    null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function layOutAnew({ ghosts }: LabelScene, sheet: Sheet, sight: LabelSight): Laid {
    const window = windowAround(sight);
    const part = partOf(model, window);
    const rank = rankAll(model, sheet);
    const layout = layOutLabels(part, { ...sheet, rank }, ghosts);
    return { sheet, ghosts, window, layout, part };
  }

  function show(of: Laid, { emphasis }: LabelScene): LabelLayout {
    if (emphasis === null) return of.layout;
    if (lit?.of !== of || lit.emphasis !== emphasis) {
      lit = { of, emphasis, layout: layOutEmphasis(of.part, of.sheet, emphasis, of.layout) };
    }
    return lit.layout;
  }

  return {
    layOut: (scene, sheet, sight) => {
      const isOther = laid === null || laid.ghosts !== scene.ghosts || !sameType(laid.sheet, sheet);
      if (laid === null || isOther) laid = layOutAnew(scene, sheet, sight);
      if (laid.sheet.scale !== sheet.scale || !isWithin(sight, laid.window)) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          laid = layOutAnew(scene, sheet, sight);
          onRest();
        }, REST_MS);
      }
      return stretchLayout(show(laid, scene), model, laid.sheet.scale, sheet.scale);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** A layout at another scale: every label keeps its distance in pixels from its dot or its theme. */
function stretchLayout(
  layout: LabelLayout,
  { dots, map }: Pick<MapModel, "dots" | "map">,
  from: number,
  to: number,
): LabelLayout {
  if (from === to) return layout;
  const themes = new Map<number, Point>(map.themes.map((theme) => [theme.id, theme]));
  const move = (label: SheetLabel, anchor: Point | undefined): SheetLabel => {
    if (anchor === undefined) return label;
    const box = moveBox(label.box, anchor.x * (to - from), -anchor.y * (to - from));
    return { ...label, box };
  };
  return {
    themes: layout.themes.map((label) => move(label, themes.get(label.id))),
    keywords: layout.keywords.map((label) => move(label, dots.get(label.id))),
  };
}

/** The model with the dots of a stretch only, the most important first as before. */
function partOf(model: MapModel, window: Box): MapModel {
  const dots = new Map<number, Dot>();
  for (const dot of model.dots.values()) {
    const { x, y } = dot;
    if (x >= window.left && x <= window.right && y >= window.bottom && y <= window.top) {
      dots.set(dot.id, dot);
    }
  }
  return { ...model, dots };
}

function windowAround({ projection, frame: { width, height } }: LabelSight): Box {
  const corner = toMap(projection, { x: -BEYOND * width, y: -BEYOND * height });
  const opposite = toMap(projection, { x: (1 + BEYOND) * width, y: (1 + BEYOND) * height });
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
}

function isWithin({ projection, frame: { width, height } }: LabelSight, window: Box): boolean {
  const corner = toMap(projection, { x: 0, y: 0 });
  const opposite = toMap(projection, { x: width, y: height });
  return (
    corner.x >= window.left &&
    opposite.x <= window.right &&
    corner.y <= window.top &&
    opposite.y >= window.bottom
  );
}

/** Whether text has the same size on both sheets. The dots' own growth waits for the rest. */
function sameType(a: Sheet, b: Sheet): boolean {
  return a.textScale === b.textScale && a.measure === b.measure;
}
