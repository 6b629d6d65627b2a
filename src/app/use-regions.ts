import { useState } from "react";
import { useSelectCount, useView } from "#src/state/use-view.ts";
import { type Selection, selectionKey, type TableKind } from "#src/state/view-state.ts";
import { useMedia } from "#src/ui/use-media.ts";

/** Wide: all side by side. Middle: outline and panel share a column. Narrow: a sheet below. */
type Layout = "wide" | "middle" | "narrow";

export type SideTab = "outline" | "panel" | "time" | "table";

export interface Regions {
  readonly layout: Layout;
  readonly isOutlineOpen: boolean;
  readonly isPanelOpen: boolean;
  /** The tab in front where regions share room. */
  readonly tab: SideTab;
  readonly toggleOutline: () => void;
  readonly togglePanel: () => void;
  readonly showTab: (tab: SideTab) => void;
}

/**
 * Which regions are open. A selection opens the panel, since that is what was asked for, also when
 * it is the same again; going back to a view with the same selection leaves all as it is. Where the
 * table has no place of its own, asking for it brings its tab to the front.
 */
export function useRegions(selection: Selection | null, table: TableKind | null): Regions {
  const isWide = useMedia("(min-width: 1100px)");
  const isNarrow = useMedia("(max-width: 719.98px)");
  const [isOutlineOpen, setIsOutlineOpen] = useState(true);
  const [isPanelOpen, setIsPanelOpen] = useState(true);
  const [tab, setTab] = useState<SideTab>(firstTab(selection, isNarrow ? table : null));

  const asked = `${useSelectCount()} ${selectionKey(selection)}`;
  const [askedSeen, setAskedSeen] = useState(asked);
  if (asked !== askedSeen) {
    setAskedSeen(asked);
    if (selection !== null) {
      setIsPanelOpen(true);
      setTab("panel");
    }
  }

  // A pick comes to the front too, but leaves a folded sheet folded: the map is being worked on.
  const [{ pick }] = useView();
  const [pickSeen, setPickSeen] = useState(pick);
  if (pick !== pickSeen) {
    setPickSeen(pick);
    if (pick.length > 0) setTab("panel");
  }

  const [tableSeen, setTableSeen] = useState(table);
  if (table !== tableSeen) {
    setTableSeen(table);
    if (isNarrow && table !== null && tableSeen === null) {
      setIsPanelOpen(true);
      setTab("table");
    }
    if (table === null && tab === "table") setTab("panel");
  }

  return {
    layout: layoutOf(isWide, isNarrow),
    isOutlineOpen,
    isPanelOpen,
    tab,
    toggleOutline: () => setIsOutlineOpen((isOpen) => !isOpen),
    togglePanel: () => setIsPanelOpen((isOpen) => !isOpen),
    showTab: (next) => {
      setTab(next);
      setIsPanelOpen(true);
    },
  };
}

function firstTab(selection: Selection | null, table: TableKind | null): SideTab {
  if (selection !== null) return "panel";
  return table === null ? "outline" : "table";
}

function layoutOf(isWide: boolean, isNarrow: boolean): Layout {
  if (isWide) return "wide";
  return isNarrow ? "narrow" : "middle";
}
