import type { ReactNode } from "react";
import { SearchBox } from "#src/features/search/SearchBox.tsx";
import { Button } from "#src/ui/Button.tsx";
import { SidebarIcon } from "#src/ui/icons.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import type { Regions } from "./use-regions.ts";

interface AppHeaderProps {
  readonly title: string;
  readonly regions: Regions;
}

export function AppHeader({ title, regions }: AppHeaderProps): ReactNode {
  const { layout, isOutlineOpen, isPanelOpen, toggleOutline, togglePanel, showTab } = regions;
  return (
    <header className="app-header">
      {layout === "wide" && (
        <Button
          look="icon"
          aria-label="Themes"
          aria-expanded={isOutlineOpen}
          title={isOutlineOpen ? "Fold the themes" : "Show the themes"}
          onClick={toggleOutline}
        >
          <SidebarIcon side="left" />
        </Button>
      )}
      <div className="app-name">
        <span className="app-brand">Isotheme</span>
        <h1 className="app-title" title={title}>
          {title}
        </h1>
      </div>
      <SearchBox />
      <div className="app-tools">
        <MoreMenu onShowPanel={() => showTab("panel")} />
        {layout !== "narrow" && (
          <Button
            look="icon"
            aria-label="Details"
            aria-expanded={isPanelOpen}
            title={isPanelOpen ? "Fold the details" : "Show the details"}
            onClick={togglePanel}
          >
            <SidebarIcon side="right" />
          </Button>
        )}
      </div>
    </header>
  );
}
