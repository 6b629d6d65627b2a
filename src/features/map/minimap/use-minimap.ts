import { type RefObject, useEffect, useRef, useState } from "react";
import type { MapSession } from "#src/features/map/map-session.ts";
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

/** The small map beside the large one: there until it is put away, on a phone once it is asked for. */
export function useMinimap(
  session: RefObject<MapSession | null>,
  { model, areas, palette }: MinimapSubject,
): Minimap {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isPhone = useMedia(PHONE_QUERY);
  const [isChosen, choose] = useState<boolean | null>(null);
  const isOn = isChosen ?? !isPhone;
  useEffect(() => {
    const [element, large] = [canvas.current, session.current];
    if (!isOn || element === null || large === null) return;
    return keepMinimap(element, large, { model, areas, palette });
  }, [session, model, areas, palette, isOn]);
  return { canvas, isOn, toggle: () => choose(!isOn) };
}
