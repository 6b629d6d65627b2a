import { toMap } from "#src/features/map/geometry.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";
import type { MapScene } from "#src/features/map/map-scene.ts";
import type { Line, MapModel } from "#src/features/map/model/map-model.ts";
import { createCanvasLayer } from "#src/features/map/paint/canvas-layer.ts";
import { styleLine } from "#src/features/map/paint/map-style.ts";
import { type InkedLine, inkLines, type LinePen } from "./ink-lines.ts";
import type { MapColumns } from "./map-columns.ts";
import { chooseNearLines, rankLines } from "./near-lines.ts";
import { HAIRLINE_PX } from "./surface.ts";

/** The lines that a near camera adds to those of the whole map, drawn below the dots. */
export interface NearLayer {
  readonly draw: (
    scene: MapScene,
    pen: LinePen,
    view: { readonly frame: Frame; readonly ratio: number },
  ) => void;
  /** The lines it shows now. */
  readonly getLines: () => ReadonlySet<Line>;
  readonly dispose: () => void;
}

const NO_LINES: ReadonlySet<Line> = new Set();

export function createNearLayer(
  container: HTMLElement,
  model: MapModel,
  columns: MapColumns,
): NearLayer {
  const layer = createCanvasLayer(container);
  const ranks = rankLines(columns);
  let shown = NO_LINES;

  function choose(
    { emphasis, ghosts }: MapScene,
    { projection }: LinePen,
    { frame, ratio }: { readonly frame: Frame; readonly ratio: number },
  ): ReadonlySet<Line> {
    if (emphasis !== null) return NO_LINES;
    const corner = toMap(projection, { x: 0, y: 0 });
    const opposite = toMap(projection, { x: frame.width, y: frame.height });
    const box = { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
    const chosen = chooseNearLines(columns, ranks, { box, ratio });
    if (chosen.length === 0) return NO_LINES;
    const lines = chosen.flatMap((line) => columns.lines[line] ?? []);
    return new Set(
      lines.filter(({ source, target }) => !ghosts.has(source) && !ghosts.has(target)),
    );
  }

  return {
    draw: (scene, pen, view) => {
      const next = choose(scene, pen, view);
      if (next.size === 0 && shown.size === 0) return;
      shown = next;
      const context = layer.clear(view.frame);
      if (context === null) return;
      context.lineWidth = HAIRLINE_PX;
      inkLines(context, toInked(next, model, scene), pen);
    },
    getLines: () => shown,
    dispose: layer.dispose,
  };
}

function toInked(lines: ReadonlySet<Line>, { dots }: MapModel, { inks }: MapScene): InkedLine[] {
  return [...lines].flatMap(({ source, target }) => {
    const [from, to] = [dots.get(source), dots.get(target)];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, color: styleLine(from, to, "plain", inks).color }];
  });
}
