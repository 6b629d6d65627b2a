import type { ReactNode } from "react";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { useTableView } from "./use-table-view.ts";

/** The table of what the map shows, once its code has come. */
export function TableContent(): ReactNode {
  const { view, retry } = useTableView();
  switch (view.status) {
    case "loading":
      return (
        <div className="app-table-message">
          <Waiting label="Loading the table" lines={5} />
        </div>
      );
    case "failed":
      return (
        <div className="app-table-message">
          <Failure title="The table could not be loaded." error={view.error} onRetry={retry} />
        </div>
      );
    case "ready": {
      const TableView = view.value;
      return <TableView />;
    }
  }
}
