import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import type { Regions, SideTab } from "./use-regions.ts";

interface SideColumnProps {
  readonly regions: Regions;
}

const TAB_NAMES: Readonly<Record<SideTab, string>> = {
  outline: "Themes",
  panel: "Details",
  time: "Time",
};

/** The panel; where there is less room, together with the regions that have no place of their own. */
export function SideColumn({ regions }: SideColumnProps): ReactNode {
  const { layout, isPanelOpen, tab, showTab } = regions;
  if (!isPanelOpen && layout !== "narrow") return null;
  if (layout === "wide") return <div className="app-side" />;
  const tabs: readonly SideTab[] =
    layout === "narrow" ? ["outline", "panel", "time"] : ["outline", "panel"];
  const shown = tabs.includes(tab) ? tab : "panel";
  return (
    <Tabs.Root
      className="app-side app-tabs"
      value={shown}
      onValueChange={(value) => showTab(tabs.find((name) => name === value) ?? "panel")}
    >
      <Tabs.List className="app-tab-list" activateOnFocus>
        {tabs.map((name) => (
          <Tabs.Tab key={name} className="app-tab" value={name}>
            {TAB_NAMES[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((name) => (
        <Tabs.Panel key={name} className="app-tab-panel" value={name} />
      ))}
    </Tabs.Root>
  );
}
