import { type ReactNode, useEffect, useRef } from "react";
import type { TableOrder } from "#src/data/queries/table-rows.ts";
import type { RowPages } from "#src/data/row-pages.ts";
import type { Selection } from "#src/state/view-state.ts";
import { useMedia } from "#src/ui/use-media.ts";
import { GridBody } from "./GridBody.tsx";
import { HeaderCell } from "./HeaderCell.tsx";
import { HEADER_HEIGHT_PX, reachableRows, rowHeight } from "./row-measures.ts";
import type { TableColumn, TableSpec } from "./table-spec.ts";
import { useHeadlessTable } from "./use-headless-table.ts";
import { type RowRange, useRowWindow } from "./use-row-window.ts";

interface RowGridProps<Item, Sort extends string> {
  readonly spec: TableSpec<Item, Sort>;
  /** What the table lists and how it is sorted, for those who do not see it. */
  readonly caption: string;
  readonly answer: { readonly pages: RowPages<Item>; readonly isBehind: boolean };
  readonly columns: readonly TableColumn<Item, Sort>[];
  readonly sorting: {
    readonly order: TableOrder<Sort>;
    readonly onOrder: (order: TableOrder<Sort>) => void;
  };
  readonly selecting: {
    readonly selection: Selection | null;
    readonly onSelect: (selection: Selection) => void;
    /** The place of what was selected elsewhere; null when it is not known or not listed. */
    readonly soughtPlace: number | null;
  };
  readonly onRange: (range: RowRange) => void;
}

/** The table itself: a real one, of which only the rows near the view are drawn. */
export function RowGrid<Item, Sort extends string>(props: RowGridProps<Item, Sort>): ReactNode {
  const { spec, caption, answer, columns, sorting, selecting, onRange } = props;
  const { pages, isBehind } = answer;
  const rowHeightPx = rowHeight(useMedia("(pointer: coarse)"));
  const rowCount = reachableRows(pages.totals.shownCount, rowHeightPx);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRowWindow(scroller, { rowCount, rowHeightPx, onRange });
  const { showRow, showTop } = grid;
  const table = useHeadlessTable(spec, sorting, { columns, pages, indexes: grid.indexes });
  useSoughtRow(selecting.soughtPlace, showRow);
  useTopOnNewOrder(sorting.order, showTop);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons of its rows.
    <div ref={scroller} className="table-scroller" onKeyDown={grid.onKeyDown}>
      <table
        className="table"
        style={{ minWidth: columns.reduce((sum, { widthPx }) => sum + widthPx, 0) }}
        aria-rowcount={pages.totals.shownCount + 1}
        aria-busy={isBehind || undefined}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ id, widthPx }, place) => (
            <col key={id} style={place === 0 ? {} : { width: widthPx }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1} style={{ height: HEADER_HEIGHT_PX }}>
            {table.getFlatHeaders().map((header, place) => (
              <HeaderCell key={header.id} header={header} column={columns[place]} />
            ))}
          </tr>
        </thead>
        <GridBody
          spec={spec}
          columns={columns}
          rowsById={table.getRowModel().rowsById}
          grid={grid}
          size={{ rowCount, rowHeightPx }}
          selection={selecting.selection}
          onSelect={selecting.onSelect}
        />
      </table>
    </div>
  );
}

function useSoughtRow(place: number | null, showRow: (index: number) => void): void {
  useEffect(() => {
    if (place !== null) showRow(place);
  }, [place, showRow]);
}

function useTopOnNewOrder(order: TableOrder<string>, showTop: () => void): void {
  const shown = useRef(order);
  useEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    showTop();
  }, [order, showTop]);
}
