import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from "react";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { PaperCard } from "./PaperCard.tsx";
import { PanelScroller } from "./panel-scroller.ts";

interface PaperListProps {
  readonly papers: readonly PaperItem[];
  /** Which mentions are evidence here. Must be a stable function. */
  readonly isEvidence: (mention: Mention) => boolean;
  /** Whether they are evidence of a link: of two keywords, to be told apart. */
  readonly isOfLink?: boolean | undefined;
}

const USUAL_CARD_HEIGHT_PX = 210;
const CARDS_BEYOND_VIEW = 3;

/** Papers under one another, however many: only those near the view are drawn. */
export function PaperList({ papers, isEvidence, isOfLink }: PaperListProps): ReactNode {
  const scroller = useContext(PanelScroller);
  const list = useRef<HTMLUListElement>(null);
  const offsetPx = useOffset(list, scroller);
  // oxlint-disable-next-line react/incompatible-library -- The React Compiler is not in use.
  const virtual = useVirtualizer({
    count: papers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_CARD_HEIGHT_PX,
    getItemKey: (index) => papers[index]?.id ?? index,
    overscan: CARDS_BEYOND_VIEW,
    scrollMargin: offsetPx,
  });
  return (
    <ul ref={list} className="paper-list" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const paper = papers[index];
        if (paper === undefined) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={papers.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - offsetPx}px)` }}
          >
            <PaperCard paper={paper} isEvidence={isEvidence} isOfLink={isOfLink} />
          </li>
        );
      })}
    </ul>
  );
}

/** How far down in its scroller an element starts, also when what stands above it grows. */
function useOffset(
  element: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): number {
  const [offsetPx, setOffsetPx] = useState(0);
  useEffect(() => {
    const content = scroller.current?.firstElementChild;
    if (content === null || content === undefined) return;
    const observer = new ResizeObserver(() => setOffsetPx(element.current?.offsetTop ?? 0));
    observer.observe(content);
    return () => observer.disconnect();
  }, [element, scroller]);
  return offsetPx;
}
