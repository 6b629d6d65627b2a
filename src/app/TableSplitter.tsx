import { type PointerEvent, type ReactNode, useRef } from "react";
import { clampHeight, heightLimits, keepHeight, stepHeight } from "./table-height.ts";

interface TableSplitterProps {
  /** Id of the region that it makes higher and lower. */
  readonly regionId: string;
  readonly size: { readonly heightPx: number; readonly windowPx: number };
  readonly onResize: (heightPx: number) => void;
}

/** The edge between map and table: dragged, or moved by the arrow keys. */
export function TableSplitter({ regionId, size, onResize }: TableSplitterProps): ReactNode {
  const { heightPx, windowPx } = size;
  const { least, most } = heightLimits(windowPx);
  /** Height less the pointer's distance from the window's foot when the drag began. */
  const grip = useRef<number | null>(null);

  const resize = (next: number): void => {
    onResize(next);
    keepHeight(next);
  };
  const drag = ({ clientY }: PointerEvent): void => {
    if (grip.current !== null) resize(clampHeight(grip.current - clientY, windowPx));
  };
  const letGo = (): void => {
    grip.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs cannot be moved.
    <div
      className="app-splitter"
      role="separator"
      aria-label="Height of the table"
      aria-orientation="horizontal"
      aria-controls={regionId}
      aria-valuenow={heightPx}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${heightPx} pixels`}
      tabIndex={0}
      onKeyDown={(event) => {
        const next = stepHeight(event.key, heightPx, windowPx);
        if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        resize(next);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = heightPx + event.clientY;
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
}
