import type { ReactNode } from "react";
import { Waiting } from "#src/ui/Waiting.tsx";
import { ScopedTable } from "./ScopedTable.tsx";
import type { TableSpec } from "./table-spec.ts";
import { useTableScope } from "./use-table-scope.ts";

interface LinkedTableProps<Row, Sort extends string> {
  readonly spec: TableSpec<Row, Sort>;
}

/** One of the tables: it lists what the map shows. */
export function LinkedTable<Row, Sort extends string>({
  spec,
}: LinkedTableProps<Row, Sort>): ReactNode {
  const scope = useTableScope(spec.kind);
  if (scope !== null) return <ScopedTable spec={spec} scope={scope} />;
  return (
    <div className="table-message">
      <Waiting label={`Loading ${spec.kind}`} lines={5} />
    </div>
  );
}
