import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import type { ScreenPlace } from "./map-ground.ts";
import { type Shape, watchDrawing } from "./watch-drawing.ts";

interface PickSheetProps {
  readonly shape: Shape;
  readonly onShape: (line: readonly ScreenPlace[], begun: PointerEvent) => void;
  readonly onTap: (at: ScreenPlace, begun: PointerEvent) => void;
}

/** Lies over the map while a shape is to be drawn, and takes the pointer; the wheel goes through. */
export function PickSheet({ shape, onShape, onTap }: PickSheetProps): ReactNode {
  const sheet = useRef<SVGSVGElement>(null);
  const path = useRef<SVGPathElement>(null);
  const tellShape = useEffectEvent(onShape);
  const tellTap = useEffectEvent(onTap);

  useEffect(() => {
    if (sheet.current === null || path.current === null) return;
    return watchDrawing(sheet.current, path.current, shape, {
      onShape: (line, begun) => tellShape(line, begun),
      onTap: (at, begun) => tellTap(at, begun),
    });
  }, [shape]);
  useEffect(() => (sheet.current === null ? undefined : passWheel(sheet.current)), []);

  return (
    <svg ref={sheet} className="pick-sheet" aria-hidden="true">
      <path ref={path} className="pick-shape" />
    </svg>
  );
}

/** Hands the wheel on to what lies below, which zooms by it. */
function passWheel(sheet: SVGSVGElement): () => void {
  const stop = new AbortController();
  sheet.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const below = document
        .elementsFromPoint(event.clientX, event.clientY)
        .find((element) => !sheet.contains(element));
      below?.dispatchEvent(new WheelEvent("wheel", event));
    },
    { signal: stop.signal, passive: false },
  );
  return () => stop.abort();
}
