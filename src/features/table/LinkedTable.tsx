import { type ReactNode, useState } from "react";
import { useServices } from "#src/data/services.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { ScopedTable } from "./ScopedTable.tsx";
import type { TableSpec } from "./table-spec.ts";
import { useTableScope } from "./use-table-scope.ts";

interface LinkedTableProps<Row, Sort extends string> {
  readonly spec: TableSpec<Row, Sort>;
}

/**
 * One of the tables: it lists what the map shows. While it is not known what is picked it goes on
 * listing what it did, in the reader's order.
 */
export function LinkedTable<Row, Sort extends string>({
  spec,
}: LinkedTableProps<Row, Sort>): ReactNode {
  const { database, retryDatabase } = useServices();
  const scope = useTableScope(spec.kind);
  const [last, setLast] = useState(scope);
  if (scope !== null && scope !== last) setLast(scope);
  const known = scope ?? last;
  if (known !== null) return <ScopedTable spec={spec} scope={known} isBehind={scope === null} />;
  return (
    <div className="table-message">
      {database.status === "failed" ? (
        <Failure
          title={`The ${spec.kind} could not be read.`}
          error={database.error}
          onRetry={retryDatabase}
        />
      ) : (
        <Waiting label={`Loading ${spec.kind}`} lines={5} />
      )}
    </div>
  );
}
