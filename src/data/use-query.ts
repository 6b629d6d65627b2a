import { useEffect, useState } from "react";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";
import type { Query } from "./database.ts";
import { useServices } from "./services.ts";

interface Answer<Row> {
  readonly query: Query<Row>;
  readonly rows: Loadable<readonly Row[]>;
}

/**
 * The answer to a question. `query` must be the same object from one drawing to the next unless
 * the question changed: make it in useMemo. Null asks nothing and stays loading.
 */
export function useQuery<Row>(query: Query<Row> | null): Loadable<readonly Row[]> {
  const { database } = useServices();
  const [answer, setAnswer] = useState<Answer<Row> | null>(null);

  useEffect(() => {
    if (query === null || database.status !== "ready") return;
    const stop = new AbortController();
    database.value.run(query, stop.signal).then(
      (rows) => setAnswer({ query, rows: ready(rows) }),
      (cause: unknown) => {
        if (!stop.signal.aborted) setAnswer({ query, rows: failed(cause) });
      },
    );
    return () => stop.abort();
  }, [query, database]);

  if (query === null) return LOADING;
  if (database.status !== "ready") return database;
  return answer !== null && answer.query === query ? answer.rows : LOADING;
}
