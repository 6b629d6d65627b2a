import { type ReactNode, useMemo, useState } from "react";
import type { TableQuestion } from "#src/data/row-pages.ts";
import { isWholeScope, type TableScope } from "#src/data/table-scope.ts";
import { useTableRows } from "#src/data/use-table-rows.ts";
import { useView } from "#src/state/use-view.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { useMedia } from "#src/ui/use-media.ts";
import { Waiting } from "#src/ui/Waiting.tsx";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { describeOrder, describeReach, describeTotals } from "./cell-words.ts";
import { EmptyTable } from "./EmptyTable.tsx";
import { RowGrid } from "./RowGrid.tsx";
import { reachableRows, rowHeight } from "./row-measures.ts";
import type { TableSpec } from "./table-spec.ts";
import { useColumnChoice } from "./use-column-choice.ts";
import { useSoughtPlace } from "./use-sought-place.ts";

interface ScopedTableProps<Row, Sort extends string> {
  readonly spec: TableSpec<Row, Sort>;
  readonly scope: TableScope;
  /** Whether something else is picked by now, and what it comes to is not known. */
  readonly isBehind: boolean;
}

/** Before anything is measured: a screenful. */
const FIRST_RANGE = { first: 0, last: 40 };

/** One of the tables with what it lists in words and the choice of its columns. */
export function ScopedTable<Row, Sort extends string>(
  props: ScopedTableProps<Row, Sort>,
): ReactNode {
  const { spec, scope, isBehind } = props;
  const [{ selection }, dispatch] = useView();
  const [order, setOrder] = useState(spec.order);
  const [range, setRange] = useState(FIRST_RANGE);
  const { chosen, toggle } = useColumnChoice(spec);
  const question = useMemo(
    (): TableQuestion<Row> => ({
      totals: spec.count(scope),
      rows: (window) => spec.rows(scope, order, window),
    }),
    [spec, scope, order],
  );
  const { rows, retry } = useTableRows(question, range);
  const sought = useSoughtPlace(spec, { selection, scope, order });
  const rowHeightPx = rowHeight(useMedia("(pointer: coarse)"));
  const reachCount = reachableRows(Number.MAX_SAFE_INTEGER, rowHeightPx);
  const columns = spec.columns.filter(
    ({ id, isForPart }) =>
      chosen.includes(id) && (isForPart !== true || !isWholeScope(scope) || order.column === id),
  );

  return (
    <>
      <div className="table-bar">
        <p className="table-words tabular">
          {rows.status === "ready" && describeTotals(rows.value.totals, spec.noun, scope)}
          {rows.status === "ready" && describeReach(rows.value.totals.shownCount, reachCount)}
        </p>
        <ColumnMenu columns={spec.columns} chosen={chosen} onToggle={toggle} />
      </div>
      {rows.status === "loading" && (
        <div className="table-message">
          <Waiting label={`Loading ${spec.kind}`} lines={5} />
        </div>
      )}
      {rows.status === "failed" && (
        <div className="table-message">
          <Failure
            title={`The ${spec.kind} could not be read.`}
            error={rows.error}
            onRetry={retry}
          />
        </div>
      )}
      {rows.status === "ready" &&
        (rows.value.totals.shownCount === 0 ? (
          <EmptyTable noun={spec.noun} scope={scope} />
        ) : (
          <RowGrid
            spec={spec}
            caption={describeOrder(spec, order)}
            answer={{ pages: rows.value, isBehind: isBehind || rows.value.question !== question }}
            columns={columns}
            sorting={{ order, onOrder: setOrder }}
            selecting={{
              selection,
              soughtPlace: sought.place,
              onSelect: (selected) => {
                sought.skip(selected);
                dispatch({ type: "select", selection: selected });
              },
            }}
            onRange={setRange}
          />
        ))}
    </>
  );
}
