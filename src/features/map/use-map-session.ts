import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { IsothemeError } from "#pipeline/contract/errors.ts";
import {
  isKeywordId,
  isKeywordKey,
  isPaperId,
  isPaperKey,
  isThemeId,
} from "#pipeline/contract/ids.ts";
import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import { useHoverFocus } from "#src/features/map/focus/use-hover-focus.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Hit } from "#src/features/map/pointing/hit-test.ts";
import type { Hover } from "#src/state/hover-store.ts";
import { useHoverStore } from "#src/state/use-hover.ts";
import { useReturns, useView } from "#src/state/use-view.ts";
import { linkBetween, type Selection } from "#src/state/view-state.ts";
import { offerMapProbe } from "./map-probe.ts";
import type { MapReading } from "./map-reading.ts";
import { createMapSession, type MapSession } from "./map-session.ts";

interface MapSubject {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly reading: MapReading;
}

interface MapNews {
  readonly onFirstPaint: () => void;
  readonly onFailure: (error: IsothemeError | null) => void;
}

interface MapHandle {
  /** To be put on an empty element that the map may fill. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly session: RefObject<MapSession | null>;
}

/** Joins a map session to the view, the hover and the life of a component. */
export function useMapSession({ model, areas, reading }: MapSubject, news: MapNews): MapHandle {
  const [view, dispatch] = useView();
  const returns = useReturns();
  const hover = useHoverStore();
  const container = useRef<HTMLDivElement>(null);
  const session = useRef<MapSession>(null);
  const seen = useRef<Selection>(null);

  const selectHit = useSelectHit(model);
  const hasPainted = useRef(false);
  const tellPainted = useEffectEvent(() => {
    if (!hasPainted.current) news.onFirstPaint();
    hasPainted.current = true;
  });
  const tellFailure = useEffectEvent((error: IsothemeError | null) => news.onFailure(error));
  const begin = useEffectEvent((element: HTMLElement, drawn: Omit<MapSubject, "reading">) =>
    createMapSession(
      element,
      {
        ...drawn,
        reading,
        camera: view.camera,
        selection: view.selection,
        seen: seen.current,
        returns,
      },
      {
        onClick: (hit) => selectHit(hit),
        onHover: (hit) => hover.setHover(toHover(hit, drawn.model.kind)),
        onCameraRest: (camera) => dispatch({ type: "move-camera", camera }),
        onFirstPaint: () => tellPainted(),
        // News for the page, to be told when the effect that begins is over.
        onFailure: (error) => queueMicrotask(() => tellFailure(error)),
      },
    ),
  );

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const created = begin(element, { model, areas });
    session.current = created;
    const withdraw = offerMapProbe(element, created);
    return () => {
      withdraw();
      session.current = null;
      created.dispose();
    };
  }, [model, areas]);

  useEffect(() => session.current?.setReading(reading), [reading]);
  const { camera, selection } = view;
  useEffect(() => {
    if (reading.chosen !== null) seen.current = selection;
    session.current?.pilot.follow({ camera, selection, chosen: reading.chosen, returns });
  }, [camera, selection, reading.chosen, returns]);
  useHoverFocus(session, model);
  return { container, session };
}

/** Selects what was hit; a hit on the open ground selects nothing. */
function useSelectHit(model: MapModel): (hit: Hit | null) => void {
  const [, dispatch] = useView();
  return (hit) => {
    if (hit === null) return dispatch({ type: "clear-selection" });
    const selection = toSelection(hit, model);
    if (selection !== null) dispatch({ type: "select", selection });
  };
}

function toSelection(hit: Hit, { dots, kind }: MapModel): Selection | null {
  const keyOf = (id: number): string => dots.get(id)?.key ?? "";
  switch (hit.kind) {
    case "keyword": {
      const key = keyOf(hit.id);
      return isKeywordKey(key) ? { kind: "keyword", key } : null;
    }
    case "paper": {
      const key = keyOf(hit.id);
      return isPaperKey(key) ? { kind: "paper", key } : null;
    }
    case "link": {
      const [a, b] = [keyOf(hit.source), keyOf(hit.target)];
      const areKeywords = kind === "keyword" && isKeywordKey(a) && isKeywordKey(b);
      return areKeywords ? linkBetween(a, b) : null;
    }
    case "theme-name":
    case "theme-area":
      return isThemeId(hit.id) ? { kind: "theme", id: hit.id } : null;
  }
}

/** Islands stay calm under the pointer: only names, dots and lines light up. */
function toHover(hit: Hit | null, kind: MapModel["kind"]): Hover | null {
  if (hit?.kind === "link") {
    const { source: a, target: b } = hit;
    return kind === "keyword" && isKeywordId(a) && isKeywordId(b) ? { kind: "link", a, b } : null;
  }
  if (hit?.kind === "keyword" && isKeywordId(hit.id)) return { kind: "keyword", id: hit.id };
  if (hit?.kind === "paper" && isPaperId(hit.id)) return { kind: "paper", id: hit.id };
  if (hit?.kind === "theme-name" && isThemeId(hit.id)) return { kind: "theme", id: hit.id };
  return null;
}
