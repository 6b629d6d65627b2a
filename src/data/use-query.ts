import { useEffect, useRef, useState } from "react";
import { createLatest, type Latest } from "#src/lib/latest.ts";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";
import type { Query } from "./database.ts";
import { useServices } from "./services.ts";

interface Answer<Row> {
  readonly query: Query<Row>;
  readonly rows: Loadable<readonly Row[]>;
}

interface LatestAnswer<Row> {
  readonly query: Query<Row> | null;
  readonly rows: Loadable<readonly Row[]>;
}

const UNANSWERED = { query: null, rows: LOADING } as const;

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
  return useLatestAnswer(query).rows;
}

/** The same, with the question that the rows answer: null while there are none. */
export function useLatestAnswer<Row>(query: Query<Row> | null): LatestAnswer<Row> {
  const { database } = useServices();
  const [answer, setAnswer] = useState<LatestAnswer<Row>>(UNANSWERED);
  if (query === null && answer !== UNANSWERED) setAnswer(UNANSWERED);
  const latest = useRef<Latest<Query<Row>> | null>(null);

  useEffect(() => {
    if (database.status !== "ready") return;
    const asking = createLatest((asked: Query<Row>, signal) => database.value.run(asked, signal), {
      onAnswer: (found, asked) => setAnswer({ query: asked, rows: ready(found) }),
      onFailure: (cause) => setAnswer({ query: null, rows: failed(cause) }),
    });
    latest.current = asking;
    return () => asking.dispose();
  }, [database]);

  useEffect(() => {
    if (database.status === "ready" && query !== null) latest.current?.ask(query);
  }, [query, database]);

  return database.status === "ready" ? answer : { query: null, rows: database };
}
