import { useState } from "react";
import type { TableOrder } from "#src/data/queries/table-rows.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { useQuery } from "#src/data/use-query.ts";
import { type Selection, selectionKey } from "#src/state/view-state.ts";
import type { TableSpec } from "./table-spec.ts";

interface Asked<Sort extends string> {
  readonly selection: Selection | null;
  readonly scope: TableScope;
  readonly order: TableOrder<Sort>;
}

export interface SoughtPlace {
  /** The row of what was selected elsewhere; null while it is sought, or when it is not listed. */
  readonly place: number | null;
  /** To be called before the table itself selects: what is in view already is not sought. */
  readonly skip: (selection: Selection) => void;
}

/**
 * Where the selected thing stands in a table, asked anew when another thing is selected, and only
 * then: a table that jumped whenever the filter or the order changes could not be read.
 */
export function useSoughtPlace<Row, Sort extends string>(
  spec: TableSpec<Row, Sort>,
  { selection, scope, order }: Asked<Sort>,
): SoughtPlace {
  const key = selectionKey(selection);
  const [seen, setSeen] = useState(key);
  const [sought, setSought] = useState(() => placeOf());
  if (seen !== key) {
    setSeen(key);
    setSought(placeOf());
  }
  const answer = useQuery(sought);

  function placeOf(): ReturnType<typeof spec.placeOf> {
    return selection === null ? null : spec.placeOf(selection, scope, order);
  }

  return {
    place: answer.status === "ready" ? (answer.value[0] ?? null) : null,
    skip: (own) => {
      setSeen(selectionKey(own));
      setSought(null);
    },
  };
}
