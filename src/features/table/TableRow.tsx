import { flexRender, type Row } from "@tanstack/react-table";
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import { type Hover, sameHover } from "#src/state/hover-store.ts";
import { useHoverStore } from "#src/state/use-hover.ts";
import type { PlacedRow } from "./use-headless-table.ts";

interface TableRowProps<Item> {
  readonly row: Row<PlacedRow<Item>>;
  readonly columns: readonly { readonly isNumber?: boolean }[];
  /** What a row stands for on the map. */
  readonly hoverOf: (item: Item) => Hover;
  readonly isSelected: boolean;
  /** Whether the Tab key leads to this row. */
  readonly isActive: boolean;
  readonly onSelect: () => void;
}

/** A row: pointed at, its dot lights up on the map; clicked, it is selected. */
export function TableRow<Item>(props: TableRowProps<Item>): ReactNode {
  const { row, columns, hoverOf, isSelected, isActive, onSelect } = props;
  const { index, item } = row.original;
  const hover = useMemo(() => hoverOf(item), [hoverOf, item]);
  const { setHover, isHovered } = useRowHover(hover);
  return (
    // The button of the row is for the keyboard; its click arrives here, too.
    <tr
      className="table-row"
      data-index={index}
      data-hovered={isHovered || undefined}
      aria-rowindex={index + 2}
      aria-current={isSelected ? "true" : undefined}
      onClick={onSelect}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "touch") setHover(hover);
      }}
      onPointerLeave={() => setHover(null)}
    >
      {row.getVisibleCells().map(({ id, column, getContext }, place) => {
        const content = flexRender(column.columnDef.cell, getContext());
        return (
          <td key={id} data-number={columns[place]?.isNumber}>
            {place > 0 ? (
              content
            ) : (
              <button
                type="button"
                className="table-open"
                tabIndex={isActive ? 0 : -1}
                onFocus={({ currentTarget }) => {
                  if (currentTarget.matches(":focus-visible")) setHover(hover);
                }}
                onBlur={() => setHover(null)}
              >
                {content}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface PendingRowProps {
  readonly index: number;
  readonly columnCount: number;
  readonly isActive: boolean;
}

/** Stands for a row that has not come yet; the keyboard can rest on it. */
export function PendingRow({ index, columnCount, isActive }: PendingRowProps): ReactNode {
  return (
    <tr className="table-row" data-index={index} aria-rowindex={index + 2}>
      {Array.from({ length: columnCount }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells are all alike and never move.
        <td key={place}>
          {place === 0 && (
            <button type="button" className="table-open" tabIndex={isActive ? 0 : -1}>
              <span className="visually-hidden">Row {index + 1} is loading</span>
            </button>
          )}
          <span className="table-pending" />
        </td>
      ))}
    </tr>
  );
}

/** `hover` must be the same object until the row stands for something else. */
function useRowHover(hover: Hover): {
  readonly setHover: (hover: Hover | null) => void;
  readonly isHovered: boolean;
} {
  const store = useHoverStore();
  const isHovered = useSyncExternalStore(store.subscribe, () => sameHover(store.getHover(), hover));
  // A row that goes away below the pointer tells of no leaving.
  useEffect(
    () => () => {
      if (sameHover(store.getHover(), hover)) store.setHover(null);
    },
    [store, hover],
  );
  return { setHover: store.setHover, isHovered };
}
