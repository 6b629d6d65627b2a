import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { CheckIcon, ChevronIcon } from "#src/ui/icons.tsx";
import "#src/ui/menu.css";

interface ColumnMenuProps {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** A menu in which the columns of a table are ticked. The first stays, for it names the row. */
export function ColumnMenu({ columns, chosen, onToggle }: ColumnMenuProps): ReactNode {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button button-quiet table-columns">
        Columns
        <ChevronIcon />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" align="end" sideOffset={6}>
          <Menu.Popup className="menu">
            {columns.slice(1).map(({ id, title }) => (
              <Menu.CheckboxItem
                key={id}
                className="menu-item"
                checked={chosen.includes(id)}
                onCheckedChange={() => onToggle(id)}
                closeOnClick={false}
              >
                <span className="menu-tick">
                  <Menu.CheckboxItemIndicator>
                    <CheckIcon />
                  </Menu.CheckboxItemIndicator>
                </span>
                {title}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
