import { useMemo } from "react";
import type { KeywordKey } from "#pipeline/contract/ids.ts";
import { keywordByKey } from "#src/data/queries/keyword-by-key.ts";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { type Loadable, ready } from "#src/lib/loadable.ts";

/** A keyword, from the map at once when it is there, else from the database; null when neither has it. */
export function useKeyword(key: KeywordKey): Loadable<KeywordItem | null> {
  const { map } = useServices();
  const onMap = map.keywordByKey(key);
  const answer = useQuery(useMemo(() => (onMap === null ? keywordByKey(key) : null), [onMap, key]));
  return useMemo(() => {
    if (onMap !== null) return ready(onMap);
    return answer.status === "ready" ? ready(answer.value[0] ?? null) : answer;
  }, [onMap, answer]);
}
