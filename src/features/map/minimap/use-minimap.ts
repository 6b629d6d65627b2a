import { type RefObject, useEffect, useRef, useState } from "react";
import type { MapSession } from "#src/features/map/map-session.ts";
import { useView } from "#src/state/use-view.ts";
import { useMedia } from "#src/ui/use-media.ts";
import { keepMinimap, type MinimapSubject } from "./keep-minimap.ts";

export interface Minimap {
  /** To be put on a canvas while the small map is on. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** A phone has no room for it. */
const PHONE_QUERY = "(max-width: 719.98px)";

/** With less than this share of the map across the frame, it is of use to see where one is. */
const NEAR_RATIO = 0.8;

/**
 * The small map beside the large one: there while the large one shows a part, or as the reader has
 * chosen.
 */
export function useMinimap(
  session: RefObject<MapSession | null>,
  { model, areas, palette }: MinimapSubject,
): Minimap {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isPhone = useMedia(PHONE_QUERY);
  const [isChosen, choose] = useState<boolean | null>(null);
  const [{ camera }] = useView();
  const isNear = camera !== null && camera.ratio < NEAR_RATIO;
  const isOn = isChosen ?? (isNear && !isPhone);
  useEffect(() => {
    const [element, large] = [canvas.current, session.current];
    if (!isOn || element === null || large === null) return;
    return keepMinimap(element, large, { model, areas, palette });
  }, [session, model, areas, palette, isOn]);
  return { canvas, isOn, toggle: () => choose(!isOn) };
}
