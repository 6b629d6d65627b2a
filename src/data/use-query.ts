import { useEffect, useRef, useState } from "react";
import { createLatest, type Latest } from "#src/lib/latest.ts";
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

/**
 * The answer to a question that changes while it is answered, such as a list under a dragged
 * filter: the last rows stay until the next have come, and questions overtaken by a later one are
 * not asked. `query` must be the same object unless the question changed; questions about another
 * thing belong in another place of the tree, or its rows would stand under the wrong name. Null
 * asks nothing and forgets the rows.
 */
export function useLatestQuery<Row>(query: Query<Row> | null): Loadable<readonly Row[]> {
  const { database } = useServices();
  const [rows, setRows] = useState<Loadable<readonly Row[]>>(LOADING);
  if (query === null && rows.status !== "loading") setRows(LOADING);
  const latest = useRef<Latest<Query<Row>> | null>(null);

  useEffect(() => {
    if (database.status !== "ready") return;
    const asking = createLatest((asked: Query<Row>, signal) => database.value.run(asked, signal), {
      onAnswer: (found) => setRows(ready(found)),
      onFailure: (cause) => setRows(failed(cause)),
    });
    latest.current = asking;
    return () => asking.dispose();
  }, [database]);

  useEffect(() => {
    if (database.status === "ready" && query !== null) latest.current?.ask(query);
  }, [query, database]);

  return database.status === "ready" ? rows : database;
}
