import type { ReactNode } from "react";
import { Button } from "#src/ui/Button.tsx";
import { SidebarIcon } from "#src/ui/icons.tsx";
import type { Regions } from "./use-regions.ts";

interface AppHeaderProps {
  readonly title: string;
  readonly regions: Regions;
}

export function AppHeader({ title, regions }: AppHeaderProps): ReactNode {
  return (
    <header className="app-header">
      {regions.layout === "wide" && (
        <Button
          look="icon"
          aria-label="Outline of themes"
          aria-pressed={regions.isOutlineOpen}
          title={regions.isOutlineOpen ? "Fold the outline" : "Show the outline"}
          onClick={regions.toggleOutline}
        >
          <SidebarIcon side="left" />
        </Button>
      )}
      <div className="app-name">
        <span className="app-brand">Isotheme</span>
        <h1 className="app-title">{title}</h1>
      </div>
      {regions.layout !== "narrow" && (
        <Button
          look="icon"
          aria-label="Details"
          aria-pressed={regions.isPanelOpen}
          title={regions.isPanelOpen ? "Fold the details" : "Show the details"}
          onClick={regions.togglePanel}
        >
          <SidebarIcon side="right" />
        </Button>
      )}
    </header>
  );
}
