import { Tabs } from "@base-ui/react/tabs";
import { type ReactNode, useRef } from "react";
import { Outline } from "#src/features/outline/Outline.tsx";
import { Panel } from "#src/features/panel/Panel.tsx";
import { PickPanel } from "#src/features/picking/PickPanel.tsx";
import { PickSelected } from "#src/features/picking/PickSelected.tsx";
import { TimeStrip } from "#src/features/time/TimeStrip.tsx";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { useKeptFocus } from "#src/ui/use-kept-focus.ts";
import { TableContent } from "./TableContent.tsx";
import type { Regions, SideTab } from "./use-regions.ts";

interface SideColumnProps {
  readonly regions: Regions;
}

const TAB_NAMES: Readonly<Record<SideTab, string>> = {
  outline: "Themes",
  panel: "Details",
  time: "Time",
  table: "Table",
};

/** The panel; where there is less room, together with the regions that have no place of their own. */
export function SideColumn({ regions }: SideColumnProps): ReactNode {
  const { layout, isPanelOpen } = regions;
  if (!isPanelOpen && layout !== "narrow") return null;
  if (layout === "wide") {
    return (
      <div className="app-side">
        <Panel above={<PickPanel />} actions={<PickSelected />} />
      </div>
    );
  }
  return <SideTabs regions={regions} />;
}

function SideTabs({ regions }: SideColumnProps): ReactNode {
  const { layout, isPanelOpen, tab, togglePanel } = regions;
  const showTab = useShowTab(regions);
  const column = useRef<HTMLDivElement>(null);
  useKeptFocus(column); // a theme chosen in one tab is shown in another
  const tabs: readonly SideTab[] =
    layout === "narrow" ? ["outline", "panel", "time", "table"] : ["outline", "panel"];
  return (
    <Tabs.Root
      ref={column}
      className="app-side app-tabs"
      render={<section aria-label="Themes and details" />}
      value={tabs.includes(tab) ? tab : "panel"}
      onValueChange={(value) => showTab(tabs.find((name) => name === value) ?? "panel")}
    >
      <div className="app-tab-bar">
        <Tabs.List className="app-tab-list" activateOnFocus>
          {tabs.map((name) => (
            <Tabs.Tab
              key={name}
              className="app-tab"
              value={name}
              onClick={() => showTab(name)} // no change of value when the tab is in front, folded
            >
              {TAB_NAMES[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {layout === "narrow" && (
          <Button
            look="icon"
            className="app-fold"
            aria-expanded={isPanelOpen}
            aria-label={isPanelOpen ? "Fold the sheet" : "Unfold the sheet"}
            onClick={togglePanel}
          >
            <ChevronIcon />
          </Button>
        )}
      </div>
      {isPanelOpen &&
        tabs.map((name) => (
          <Tabs.Panel key={name} className="app-tab-panel" value={name}>
            {contentOf(name)}
          </Tabs.Panel>
        ))}
    </Tabs.Root>
  );
}

function contentOf(tab: SideTab): ReactNode {
  switch (tab) {
    case "outline":
      return <Outline />;
    case "panel":
      return <Panel above={<PickPanel />} actions={<PickSelected />} />;
    case "time":
      return <TimeStrip />;
    case "table":
      return <TableContent />;
  }
}

/** Brings a tab to the front; where the table is one of them, the address tells whether it is. */
function useShowTab({ layout, showTab }: Regions): (tab: SideTab) => void {
  const [{ table }, dispatch] = useView();
  return (tab) => {
    showTab(tab);
    if (layout !== "narrow") return;
    if (tab === "table" && table === null) dispatch({ type: "show-table", table: "papers" });
    if (tab !== "table" && table !== null) dispatch({ type: "show-table", table: null });
  };
}
