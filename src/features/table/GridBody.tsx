import type { Row } from "@tanstack/react-table";
import { Fragment, type ReactNode } from "react";
import { type Selection, selectionKey } from "#src/state/view-state.ts";
import { roomBelow, withGaps } from "./row-measures.ts";
import { PendingRow, TableRow } from "./TableRow.tsx";
import type { TableColumn, TableSpec } from "./table-spec.ts";
import type { PlacedRow } from "./use-headless-table.ts";
import type { RowWindow } from "./use-row-window.ts";

interface GridBodyProps<Item, Sort extends string> {
  readonly spec: TableSpec<Item, Sort>;
  readonly columns: readonly TableColumn<Item, Sort>[];
  /** The rows that have come, by their place. */
  readonly rowsById: Readonly<Record<string, Row<PlacedRow<Item>>>>;
  readonly grid: Pick<RowWindow, "indexes" | "active" | "setActive">;
  readonly size: { readonly rowCount: number; readonly rowHeightPx: number };
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** The rows near the view, with empty room for all the others. */
export function GridBody<Item, Sort extends string>(props: GridBodyProps<Item, Sort>): ReactNode {
  const { spec, columns, rowsById, grid, size, selection, onSelect } = props;
  const selected = selectionKey(selection);
  return (
    <tbody>
      {withGaps(grid.indexes, size.rowHeightPx).map(({ index, gapPx }) => {
        const row = rowsById[String(index)];
        const isActive = index === grid.active;
        if (row === undefined) {
          return (
            <Fragment key={index}>
              <Gap heightPx={gapPx} />
              <PendingRow index={index} columnCount={columns.length} isActive={isActive} />
            </Fragment>
          );
        }
        const { item } = row.original;
        const meant = spec.selectionOf(item);
        return (
          <Fragment key={index}>
            <Gap heightPx={gapPx} />
            <TableRow
              row={row}
              columns={columns}
              hoverOf={spec.hoverOf}
              isSelected={selectionKey(meant) === selected}
              isActive={isActive}
              onSelect={() => {
                grid.setActive(index);
                onSelect(meant);
              }}
            />
          </Fragment>
        );
      })}
      <Gap heightPx={roomBelow(grid.indexes, size.rowCount, size.rowHeightPx)} />
    </tbody>
  );
}

interface GapProps {
  readonly heightPx: number;
}

function Gap({ heightPx }: GapProps): ReactNode {
  if (heightPx === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing; it cannot have the focus.
    <tr className="table-gap" aria-hidden="true">
      <td style={{ height: heightPx }} />
    </tr>
  );
}
