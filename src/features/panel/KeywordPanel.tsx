import { type ReactNode, useMemo } from "react";
import type { KeywordKey } from "#pipeline/contract/ids.ts";
import { keywordByKey } from "#src/data/queries/keyword-by-key.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { KeywordDetails } from "./KeywordDetails.tsx";
import { NotFound } from "./NotFound.tsx";
import { PanelHead } from "./PanelHead.tsx";

interface KeywordPanelProps {
  readonly keywordKey: KeywordKey;
}

/** A keyword, from the map at once when it is there, else from the database. */
export function KeywordPanel({ keywordKey }: KeywordPanelProps): ReactNode {
  const { map, retryDatabase } = useServices();
  const onMap = map.keywordByKey(keywordKey);
  const query = useMemo(
    () => (onMap === null ? keywordByKey(keywordKey) : null),
    [onMap, keywordKey],
  );
  const answer = useQuery(query);
  if (onMap !== null) return <KeywordDetails keyword={onMap} />;
  switch (answer.status) {
    case "loading":
      return (
        <>
          <PanelHead kind="Keyword" title={keywordKey} />
          <Waiting label="Loading the keyword" />
        </>
      );
    case "failed":
      return (
        <>
          <PanelHead kind="Keyword" title={keywordKey} />
          <Failure
            title="The keyword could not be read."
            error={answer.error}
            onRetry={retryDatabase}
          />
        </>
      );
    case "ready": {
      const [keyword] = answer.value;
      if (keyword === undefined) return <NotFound kind="Keyword" name={keywordKey} />;
      return <KeywordDetails keyword={keyword} />;
    }
  }
}
