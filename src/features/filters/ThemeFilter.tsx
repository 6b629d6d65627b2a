import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { useServices } from "#src/data/services.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { CheckIcon, ChevronIcon } from "#src/ui/icons.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import { describeThemes } from "./describe-filter.ts";
import "#src/ui/menu.css";

/** A menu in which themes are ticked; none ticked means all. Words where there are no themes. */
export function ThemeFilter(): ReactNode {
  const { map } = useServices();
  const [{ filter }, dispatch] = useView();
  const chosen = map.themes.filter((theme) => filter.themes.includes(theme.id));
  const words = describeThemes(chosen, filter.themes.length, map.themes.length);
  if (map.themes.length === 0) {
    return filter.themes.length === 0 ? null : <span className="filter-no-themes">{words}</span>;
  }
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button button-quiet filter-themes">
        {chosen.length === 1 && <Swatch place={chosen[0]?.colour ?? null} />}
        <span className="filter-themes-label">{words}</span>
        <ChevronIcon />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" align="start" sideOffset={6}>
          <Menu.Popup className="menu">
            {map.themes.map((theme) => (
              <Menu.CheckboxItem
                key={theme.id}
                className="menu-item"
                checked={filter.themes.includes(theme.id)}
                onCheckedChange={() => dispatch({ type: "toggle-theme-filter", id: theme.id })}
                closeOnClick={false}
              >
                <span className="menu-tick">
                  <Menu.CheckboxItemIndicator>
                    <CheckIcon />
                  </Menu.CheckboxItemIndicator>
                </span>
                <Swatch place={theme.colour} />
                <span className="menu-label">{theme.name}</span>
                <span className="menu-note tabular">{formatNumber(theme.paperCount)}</span>
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
