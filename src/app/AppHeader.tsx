import type { ReactNode, RefObject } from "react";
import { SearchBox } from "#src/features/search/SearchBox.tsx";
import { Button } from "#src/ui/Button.tsx";
import { SidebarIcon, TableIcon } from "#src/ui/icons.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { UndoButtons } from "./UndoButtons.tsx";
import type { Regions } from "./use-regions.ts";
import type { TableSwitch } from "./use-table-switch.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface AppHeaderProps {
  readonly title: string;
  readonly regions: Regions;
  readonly table: TableSwitch;
  readonly tableButton: RefObject<HTMLButtonElement | null>;
}

export function AppHeader({ title, regions, table, tableButton }: AppHeaderProps): ReactNode {
  const { layout, isOutlineOpen, isPanelOpen, toggleOutline, togglePanel, showTab } = regions;
  useUndoKeys();
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
        {layout !== "narrow" && (
          <Button
            ref={tableButton}
            look="quiet"
            aria-pressed={table.isOn}
            aria-keyshortcuts="t"
            title={table.isOn ? "Close the table (t)" : "Show the table (t)"}
            onClick={table.toggle}
          >
            <TableIcon />
            Table
          </Button>
        )}
        {layout !== "narrow" && <UndoButtons />}
        <MoreMenu hasUndo={layout === "narrow"} onShowPanel={() => showTab("panel")} />
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
