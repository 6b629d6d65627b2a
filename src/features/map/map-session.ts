import type { IsothemeError } from "#pipeline/contract/errors.ts";
import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import { boundCamera, WHOLE_MAP } from "#src/features/map/camera/camera.ts";
import { type CameraPilot, createCameraPilot } from "#src/features/map/camera/camera-pilot.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { createFindHit } from "#src/features/map/pointing/find-hit.ts";
import { createPlaceFinder, type PlaceFinder } from "#src/features/map/pointing/find-places.ts";
import type { Hit } from "#src/features/map/pointing/hit-test.ts";
import { watchPointer } from "#src/features/map/pointing/watch-pointer.ts";
import type { CameraState, Selection } from "#src/state/view-state.ts";
import { type Point, toMap } from "./geometry.ts";
import { createListeners } from "./listeners.ts";
import { createSceneMaker, type MapReading, type Pointed, type Pointing } from "./map-reading.ts";
import { createMapRenderer, type MapPosition } from "./map-renderer.ts";
import type { LinkEnds, MapScene } from "./map-scene.ts";
import type { Walked } from "./walk/walk.ts";
import { watchSurroundings } from "./watch-surroundings.ts";

export interface MapSessionEvents {
  readonly onClick: (hit: Hit | null) => void;
  readonly onHover: (hit: Hit | null) => void;
  readonly onCameraRest: (camera: CameraState | null) => void;
  readonly onFirstPaint: () => void;
  /** Why the map is drawn without WebGL now; null when it is drawn with it again. */
  readonly onFailure: (error: IsothemeError | null) => void;
}

export interface MapStart {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly reading: MapReading;
  readonly camera: CameraState | null;
  /** What was selected before the map was drawn. */
  readonly selection: Selection | null;
  /** What was flown to, if need be, on the map that this one replaces; null for none. */
  readonly seen: Selection | null;
  /** How often back or forward had brought a view by then. */
  readonly returns: number;
}

export interface MapSession extends PlaceFinder {
  readonly pilot: CameraPilot;
  readonly setReading: (reading: MapReading) => void;
  /** Lights up what the pointer is on, here or elsewhere on the page. */
  readonly setHover: (hover: Pointed | null) => void;
  /** Whether clicks are passed over: the end of a press that meant something else. */
  readonly setDeaf: (isDeaf: boolean) => void;
  /** Marks where the keyboard stands; null marks nothing. */
  readonly setWalked: (walked: Walked | null) => void;
  /** Calls back at every move of the camera; returns the way to stop. */
  readonly watchMoves: (listener: () => void) => () => void;
  /** The place of the map that lies at a place of the container. */
  readonly toMapPlace: (at: Point) => Point;
  /** Where a theme or a dot is, in map units; null for one not on the map. */
  readonly placeOf: (walked: Walked) => Point | null;
  /** What lies at a place of the container. */
  readonly hitAt: (at: Point) => Hit | null;
  /** Where everything stands on the screen now. */
  readonly getPosition: () => MapPosition;
  readonly dispose: () => void;
}

/** One life of the map on the screen: the drawing, what the pointer does to it, its camera. */
export function createMapSession(
  container: HTMLElement,
  { model, areas, reading: firstReading, camera, selection, seen, returns }: MapStart,
  events: MapSessionEvents,
): MapSession {
  let reading = firstReading;
  let pointing: Pointing = { hover: null, line: null, warm: null, walked: null };
  let isDeaf = false;
  const moves = createListeners();
  const makeScene = createSceneMaker(model);
  const findHit = createFindHit(model, areas);

  const renderer = createMapRenderer(
    container,
    { model, areas, scene: toScene(), camera: boundCamera(camera ?? WHOLE_MAP) },
    {
      onClick: (at) => {
        if (!isDeaf) events.onClick(hitAt(at));
      },
      onCameraMove: () => {
        pilot.noteMove();
        moves.tell();
      },
      onFirstFrame: events.onFirstPaint,
      onFailure: events.onFailure,
    },
  );
  const pilot = createCameraPilot(
    renderer,
    { model, areas, camera, selection, seen, returns },
    events.onCameraRest,
  );
  const stopPointer = watchPointer(container, (at) => {
    const hit = at === null ? null : hitAt(at);
    container.setAttribute("data-pointing", hit === null ? "ground" : hit.kind);
    pointAt({ ...pointing, line: lineOf(hit), warm: hit?.kind === "theme-area" ? hit.id : null });
    events.onHover(hit);
  });
  const stopSurroundings = watchSurroundings(container, renderer.redraw);

  function pointAt(next: Pointing): void {
    const isSame = isSamePointing(pointing, next);
    pointing = next;
    if (!isSame) renderer.setScene(toScene());
  }

  function toScene(): MapScene {
    return makeScene(reading, pointing);
  }

  function hitAt(at: Point): Hit | null {
    return findHit(at, renderer.getPosition(), toScene());
  }

  return {
    pilot,
    setReading: (next) => {
      reading = next;
      renderer.setScene(toScene());
    },
    setDeaf: (next) => {
      isDeaf = next;
    },
    setHover: (hover) => pointAt({ ...pointing, hover }),
    setWalked: (walked) => pointAt({ ...pointing, walked }),
    watchMoves: moves.watch,
    toMapPlace: (at) => toMap(renderer.getPosition().projection, at),
    placeOf: ({ kind, id }) =>
      (kind === "theme" ? model.themes.get(id) : model.dots.get(id)) ?? null,
    hitAt,
    getPosition: renderer.getPosition,
    ...createPlaceFinder(container, { model, getPosition: renderer.getPosition, hitAt }),
    dispose: () => {
      stopPointer();
      stopSurroundings();
      pilot.dispose();
      renderer.dispose();
    },
  };
}

function lineOf(hit: Hit | null): LinkEnds | null {
  return hit?.kind === "link" ? { a: hit.source, b: hit.target } : null;
}

function isSamePointing(one: Pointing, other: Pointing): boolean {
  return (
    one.hover === other.hover &&
    sameEnds(one.line, other.line) &&
    one.warm === other.warm &&
    one.walked === other.walked
  );
}

function sameEnds(one: LinkEnds | null, other: LinkEnds | null): boolean {
  return one?.a === other?.a && one?.b === other?.b;
}
