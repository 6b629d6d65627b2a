import type { Emphasis } from "#src/features/map/focus/emphasis.ts";
import { type Box, moveBox, type Projection, toMap } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { LabelLayout, Sheet, SheetLabel } from "./label-sheet.ts";
import { layOutEmphasis, layOutLabels } from "./lay-out-labels.ts";

/** What labels are laid out for. */
interface LabelScene {
  readonly emphasis: Emphasis | null;
  readonly ghosts: ReadonlySet<number>;
}

/** The labels of a frame, without laying them out in every frame of a moving camera. */
export interface LabelCache {
  readonly layOut: (scene: LabelScene, sheet: Sheet, projection: Projection) => LabelLayout;
  readonly dispose: () => void;
}

/** A layout with what it was made for. */
interface Laid {
  readonly sheet: Sheet & { readonly window: Box };
  readonly ghosts: ReadonlySet<number>;
  readonly layout: LabelLayout;
}

const REST_MS = 90;
/** How far beyond the frame dots get labels, in frames. */
const BEYOND = 0.25;

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

  function layOutAnew({ ghosts }: LabelScene, wanted: Sheet, projection: Projection): Laid {
    clearTimeout(timer);
    const sheet = { ...wanted, window: windowAround(projection, wanted.frame, BEYOND) };
    return { sheet, ghosts, layout: layOutLabels(model, sheet, ghosts) };
  }

  function show(of: Laid, { emphasis }: LabelScene): LabelLayout {
    if (emphasis === null) return of.layout;
    if (lit?.of !== of || lit.emphasis !== emphasis) {
      lit = { of, emphasis, layout: layOutEmphasis(model, of.sheet, emphasis, of.layout) };
    }
    return lit.layout;
  }

  return {
    layOut: (scene, sheet, projection) => {
      const isOther = laid === null || laid.ghosts !== scene.ghosts || !sameType(laid.sheet, sheet);
      if (laid === null || isOther) laid = layOutAnew(scene, sheet, projection);
      const seen = windowAround(projection, sheet.frame, 0);
      if (laid.sheet.scale !== sheet.scale || !isWithin(seen, laid.sheet.window)) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          laid = layOutAnew(scene, sheet, projection);
          onRest();
        }, REST_MS);
      }
      return stretchLayout(show(laid, scene), laid.sheet.scale, sheet.scale);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** A layout at another scale: every label keeps its distance in pixels from its dot or its theme. */
function stretchLayout(layout: LabelLayout, from: number, to: number): LabelLayout {
  if (from === to) return layout;
  const move = (label: SheetLabel): SheetLabel => {
    const { x, y } = label.anchor;
    return { ...label, box: moveBox(label.box, x * (to - from), -y * (to - from)) };
  };
  return { themes: layout.themes.map(move), keywords: layout.keywords.map(move) };
}

/** The stretch of the map in the frame, and so many frames beyond each of its sides. */
function windowAround(
  projection: Projection,
  { width, height }: Sheet["frame"],
  beyond: number,
): Box {
  const corner = toMap(projection, { x: -beyond * width, y: -beyond * height });
  const opposite = toMap(projection, { x: (1 + beyond) * width, y: (1 + beyond) * height });
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.bottom >= outer.bottom &&
    inner.top <= outer.top
  );
}

/** Whether text has the same size on both sheets. The dots' own growth waits for the rest. */
function sameType(a: Sheet, b: Sheet): boolean {
  return a.textScale === b.textScale && a.measure === b.measure;
}
