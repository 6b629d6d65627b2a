import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Database, Query, SqlEngine, SqlRecord } from "./database.ts";

const MAX_CACHED_ANSWERS = 200;

/**
 * A database over an engine. Equal questions are asked once, also while the first answer is still
 * on its way; only good answers are kept. A snapshot never changes, so answers never go stale.
 */
export function createCachedDatabase(engine: SqlEngine): Database {
  const answers = new Map<string, Promise<readonly SqlRecord[]>>();

  function ask<Row>({ sql, params }: Query<Row>): Promise<readonly SqlRecord[]> {
    const key = JSON.stringify([sql, params]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = engine.execute(sql, params);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    forgetOldest(answers);
    return answer;
  }

  return {
    run: async (query, signal) => {
      signal.throwIfAborted();
      try {
        const records = await ask(query);
        signal.throwIfAborted();
        return records.map(query.toRow);
      } catch (cause) {
        signal.throwIfAborted();
        if (cause instanceof IsothemeError) throw cause;
        throw new IsothemeError("query-failed", `Query failed: ${query.sql.trim()}`, { cause });
      }
    },
    dispose: () => engine.dispose(),
  };
}

function forgetOldest(answers: Map<string, unknown>): void {
  const [oldest] = answers.keys();
  if (answers.size > MAX_CACHED_ANSWERS && oldest !== undefined) answers.delete(oldest);
}
