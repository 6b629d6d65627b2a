import { useMemo } from "react";
import { usePickedKeys } from "#src/data/picked.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { useView } from "#src/state/use-view.ts";
import type { TableKind } from "#src/state/view-state.ts";

/** What a table lists now; null while it is not known what is picked. The same object until it changes. */
export function useTableScope(kind: TableKind): TableScope | null {
  const [{ filter }] = useView();
  const picked = usePickedKeys();
  const isPicked = picked !== null;
  const ids = (kind === "papers" ? picked?.papers : picked?.keywords) ?? null;
  return useMemo(() => {
    if (!isPicked) return { filter, picked: null };
    return ids === null ? null : { filter, picked: [...ids].toSorted((a, b) => a - b) };
  }, [filter, isPicked, ids]);
}
