import { useCallback, useEffect, useRef, useState } from "react";
import { createLatest, type Latest } from "#src/lib/latest.ts";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";
import type { Database } from "./database.ts";
import {
  addPages,
  pagesBetween,
  type RowPages,
  type TableQuestion,
  windowOfPage,
} from "./row-pages.ts";
import { useServices } from "./services.ts";

interface Asked<Row> {
  readonly question: TableQuestion<Row>;
  readonly pages: readonly number[];
}

export interface TableRows<Row> {
  readonly rows: Loadable<RowPages<Row>>;
  /** Asks again after a failure. */
  readonly retry: () => void;
}

/**
 * The rows of a table as far as they have been asked for, `first` and `last` being the rows now in
 * view. The rows of the last question stay until those of the next have come; what a later view or
 * question overtakes is not asked. `question` must be the same object unless it changed.
 */
export function useTableRows<Row>(
  question: TableQuestion<Row>,
  { first, last }: { readonly first: number; readonly last: number },
): TableRows<Row> {
  const { database, retryDatabase } = useServices();
  const [rows, setRows] = useState<Loadable<RowPages<Row>>>(LOADING);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef<Latest<Asked<Row>> | null>(null);

  useEffect(() => {
    if (database.status !== "ready") return;
    let known: RowPages<Row> | null = null;
    const asking = createLatest(
      (asked: Asked<Row>, signal) => readPages(database.value, asked, { known, signal }),
      {
        onAnswer: (found) => {
          known = addPages(known, found);
          setRows(ready(known));
        },
        onFailure: (cause) => setRows(failed(cause)),
      },
    );
    latest.current = asking;
    return () => asking.dispose();
  }, [database]);

  const pages = pagesBetween(first, last);
  const [firstPage = 0] = pages;
  const lastPage = pages.at(-1) ?? 0;
  useEffect(() => {
    if (database.status !== "ready" || attempt < 0) return;
    const asked = pagesBetween(windowOfPage(firstPage).first, windowOfPage(lastPage).first);
    latest.current?.ask({ question, pages: asked });
  }, [question, firstPage, lastPage, database, attempt]);

  const hasFailed = database.status === "failed";
  const retry = useCallback(() => {
    if (hasFailed) retryDatabase();
    else setAttempt((count) => count + 1);
  }, [hasFailed, retryDatabase]);
  return { rows: database.status === "ready" ? rows : database, retry };
}

async function readPages<Row>(
  database: Database,
  { question, pages }: Asked<Row>,
  { known, signal }: { readonly known: RowPages<Row> | null; readonly signal: AbortSignal },
): Promise<RowPages<Row>> {
  const held = known?.question === question ? known.pages : new Map<number, readonly Row[]>();
  const [[totals], ...found] = await Promise.all([
    database.run(question.totals, signal),
    ...pages.map(
      async (page) =>
        [
          page,
          held.get(page) ?? (await database.run(question.rows(windowOfPage(page)), signal)),
        ] as const,
    ),
  ]);
  return {
    question,
    totals: totals ?? { shownCount: 0, allCount: 0 },
    pages: new Map(found),
  };
}
