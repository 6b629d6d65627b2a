import { type ComponentType, useCallback, useEffect, useState } from "react";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";

export interface TableViewLoad {
  readonly view: Loadable<ComponentType>;
  readonly retry: () => void;
}

/** The table's own code, fetched when a table is first shown: the map does not wait for it. */
export function useTableView(): TableViewLoad {
  const [view, setView] = useState<Loadable<ComponentType>>(LOADING);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isLeft = attempt < 0;
    import("#src/features/table/TableView.tsx").then(
      ({ TableView }) => {
        if (!isLeft) setView(ready(TableView));
      },
      (cause: unknown) => {
        if (!isLeft) setView(failed(cause));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [attempt]);

  const retry = useCallback(() => {
    setView(LOADING);
    setAttempt((count) => count + 1);
  }, []);
  return { view, retry };
}
