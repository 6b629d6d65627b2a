import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { HEADER_HEIGHT_PX } from "./row-measures.ts";
import { stepRow } from "./step-row.ts";

/** The rows in view and those drawn beyond it, from 0. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface RowWindow {
  /** The rows to draw: those near the view and the one the keyboard is at. */
  readonly indexes: readonly number[];
  /** The row the Tab key leads to. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Scrolls to a row, unless it is in view. */
  readonly showRow: (index: number) => void;
  readonly showTop: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface RowWindowOptions {
  readonly rowCount: number;
  readonly rowHeightPx: number;
  readonly onRange: (range: RowRange) => void;
}

const ROWS_BEYOND_VIEW = 8;

/** Which rows are drawn, and where the keyboard stands among them: one row is in the Tab order. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { rowCount, rowHeightPx, onRange }: RowWindowOptions,
): RowWindow {
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, rowCount - 1));
  const moved = useRef(false);
  // oxlint-disable-next-line react/incompatible-library -- The React Compiler is not in use.
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: ROWS_BEYOND_VIEW,
    scrollMargin: HEADER_HEIGHT_PX,
    scrollPaddingStart: HEADER_HEIGHT_PX,
    // Taken away, the row that has the focus would take the focus with it.
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), active),
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};

  useEffect(() => {
    onRange({
      first: Math.max(0, startIndex - ROWS_BEYOND_VIEW),
      last: Math.max(0, Math.min(rowCount - 1, endIndex + ROWS_BEYOND_VIEW)),
    });
  }, [startIndex, endIndex, rowCount, onRange]);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = scroller.current?.querySelector(`[data-index="${active}"]`);
    row?.querySelector("button")?.focus({ preventScroll: true });
  }, [active, scroller]);

  const showRow = useCallback(
    (index: number) => {
      setActive(index);
      const { startIndex: first, endIndex: last } = virtual.range ?? { startIndex: 1, endIndex: 0 };
      if (index <= first || index >= last) virtual.scrollToIndex(index, { align: "center" });
    },
    [virtual],
  );
  const showTop = useCallback(() => {
    setActive(0);
    virtual.scrollToOffset(0);
  }, [virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || event.target.closest("tbody") === null) return;
    const height = scroller.current?.clientHeight ?? 0;
    const pageRows = Math.floor((height - HEADER_HEIGHT_PX) / rowHeightPx);
    const next = stepRow(event.key, { index: active, rowCount, pageRows });
    if (next === null) return;
    event.preventDefault();
    moved.current = next !== active;
    setActive(next);
    virtual.scrollToIndex(next);
  };

  const indexes = virtual.getVirtualItems().map(({ index }) => index);
  return { indexes, active, setActive, showRow, showTop, onKeyDown };
}

function withRow(indexes: readonly number[], index: number): number[] {
  return [...new Set([...indexes, index])].toSorted((a, b) => a - b);
}
