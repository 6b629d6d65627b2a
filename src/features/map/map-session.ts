import type { IsothemeError } from "#pipeline/contract/errors.ts";
import type { CameraState, Selection } from "#src/state/view-state.ts";
import type { Palette } from "#src/ui/palette.ts";
import { boundCamera, WHOLE_MAP } from "./camera.ts";
import { type CameraPilot, createCameraPilot } from "./camera-pilot.ts";
import { createDotIndex } from "./dot-index.ts";
import { type Emphasis, emphasise, type Focus } from "./emphasis.ts";
import { type Point, toScreen } from "./geometry.ts";
import { type Hit, hitTest } from "./hit-test.ts";
import type { MapModel } from "./map-model.ts";
import { createMapRenderer, type MapScene } from "./map-renderer.ts";
import { landArea } from "./map-stretch.ts";
import type { ThemeArea } from "./theme-areas.ts";
import { watchPointer } from "./watch-pointer.ts";
import { watchSurroundings } from "./watch-surroundings.ts";

/** What the reader has asked the map to show. Replaced whole, never changed. */
export interface MapReading {
  readonly palette: Palette;
  readonly chosen: Focus | null;
  /** The dots of a pick, lit while nothing is pointed at or selected; null for no pick. */
  readonly picked: ReadonlySet<number> | null;
  /** Dots that the filter leaves out. */
  readonly ghosts: ReadonlySet<number>;
  /** Themes without papers in the filter. */
  readonly ghostThemes: ReadonlySet<number>;
  /** The words below a dot's name on its card. */
  readonly describe: (id: number) => string;
}

export interface MapSessionEvents {
  readonly onClick: (hit: Hit | null) => void;
  readonly onHover: (hit: Hit | null) => void;
  readonly onCameraRest: (camera: CameraState | null) => void;
  readonly onFirstPaint: () => void;
  readonly onFailure: (error: IsothemeError) => void;
}

export interface MapStart {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly reading: MapReading;
  readonly camera: CameraState | null;
  /** What was selected before the map was drawn. */
  readonly selection: Selection | null;
  /** How often back or forward had brought a view by then. */
  readonly returns: number;
}

export interface MapSession {
  readonly pilot: CameraPilot;
  readonly setReading: (reading: MapReading) => void;
  /** Lights up what the pointer is on, here or elsewhere on the page. */
  readonly setHover: (hover: Focus | null) => void;
  /** Where a keyword's dot is, in pixels of the container; null for one not on the map. */
  readonly locate: (key: string) => Point | null;
  readonly dispose: () => void;
}

const TOLERANCE_PX = 5;
const COARSE_TOLERANCE_PX = 14;

/**
 * One life of the map on the screen: the drawing, what the pointer does to it, its camera.
 * @throws IsothemeError webgl-missing when the browser gives no WebGL.
 */
export function createMapSession(
  container: HTMLElement,
  { model, areas, reading: firstReading, camera, selection, returns }: MapStart,
  events: MapSessionEvents,
): MapSession {
  let reading = firstReading;
  let hover: Focus | null = null;
  let warm: number | null = null;
  const dots = createDotIndex([...model.dots.values()], dotCell(model));
  const findEmphasis = keepLast((focus: Focus | null) => emphasise(model, focus));
  const toPickFocus = keepLast((picked: MapReading["picked"]): Focus | null =>
    picked === null ? null : { kind: "set", dots: picked },
  );

  const renderer = createMapRenderer(
    container,
    { model, areas, scene: toScene(), camera: boundCamera(camera ?? WHOLE_MAP) },
    {
      onClick: (at) => events.onClick(hitAt(at)),
      onCameraMove: () => pilot.noteMove(),
      onFirstFrame: events.onFirstPaint,
      onFailure: events.onFailure,
    },
  );
  const pilot = createCameraPilot(
    renderer,
    { model, areas, camera, selection, returns },
    events.onCameraRest,
  );
  const stopPointer = watchPointer(container, (at) => {
    const hit = at === null ? null : hitAt(at);
    container.setAttribute("data-pointing", hit === null ? "ground" : hit.kind);
    const area = hit?.kind === "theme-area" ? hit.id : null;
    if (area !== warm) {
      warm = area;
      renderer.setScene(toScene());
    }
    events.onHover(hit);
  });
  const stopSurroundings = watchSurroundings(container, renderer.redraw);

  function toScene(): MapScene {
    const emphasis: Emphasis | null = findEmphasis(
      hover ?? reading.chosen ?? toPickFocus(reading.picked),
    );
    const card =
      hover?.kind === model.kind ? { id: hover.id, context: reading.describe(hover.id) } : null;
    const { palette, ghosts, ghostThemes } = reading;
    return { palette, ghosts, ghostThemes, emphasis, card, warm };
  }

  function hitAt(at: Point): Hit | null {
    const tolerancePx = matchMedia("(pointer: coarse)").matches
      ? COARSE_TOLERANCE_PX
      : TOLERANCE_PX;
    return hitTest(at, {
      ...renderer.getPosition(),
      dots,
      dotKind: model.kind,
      areas,
      tolerancePx,
    });
  }

  return {
    pilot,
    setReading: (next) => {
      reading = next;
      renderer.setScene(toScene());
    },
    setHover: (next) => {
      hover = next;
      renderer.setScene(toScene());
    },
    locate: (key) => {
      const dot = model.dots.get(model.idOfKey.get(key) ?? -1);
      return dot === undefined ? null : toScreen(renderer.getPosition().projection, dot);
    },
    dispose: () => {
      stopPointer();
      stopSurroundings();
      pilot.dispose();
      renderer.dispose();
    },
  };
}

/** A grid cell about as large as the distance between keywords, in map units. */
function dotCell(model: MapModel): number {
  const cell = Math.sqrt(landArea(model) / Math.max(1, model.dots.size));
  // All in one place: any cell holds them, but a tiny one would make many to look through.
  return cell > 0 ? cell : 1;
}

/** The function, asked again only when its argument is another. */
function keepLast<In, Out>(ask: (input: In) => Out): (input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | null = null;
  return (input) => {
    if (last === null || last.input !== input) last = { input, output: ask(input) };
    return last.output;
  };
}
