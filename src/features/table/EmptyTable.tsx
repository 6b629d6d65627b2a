import type { ReactNode } from "react";
import { isOpenFilter } from "#src/data/paper-filter.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { describeEmpty } from "./cell-words.ts";

interface EmptyTableProps {
  readonly noun: string;
  readonly scope: TableScope;
}

/** Stands where the rows would when there are none: why, and the way back. */
export function EmptyTable({ noun, scope }: EmptyTableProps): ReactNode {
  const [, dispatch] = useView();
  return (
    <div className="table-message">
      <p>{describeEmpty(noun, scope)}</p>
      {!isOpenFilter(scope.filter) && (
        <Button onClick={() => dispatch({ type: "clear-filter" })}>Clear the filter</Button>
      )}
    </div>
  );
}
