import type { ReactNode } from "react";
import type { KeywordKey } from "#pipeline/contract/ids.ts";
import { useServices } from "#src/data/services.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { KeywordDetails } from "./KeywordDetails.tsx";
import { NotFound } from "./NotFound.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { useKeyword } from "./use-keyword.ts";

interface KeywordPanelProps {
  readonly keywordKey: KeywordKey;
}

/** A keyword, from the map at once when it is there, else from the database. */
export function KeywordPanel({ keywordKey }: KeywordPanelProps): ReactNode {
  const { retryDatabase } = useServices();
  const keyword = useKeyword(keywordKey);
  switch (keyword.status) {
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
            error={keyword.error}
            onRetry={retryDatabase}
          />
        </>
      );
    case "ready":
      if (keyword.value === null) return <NotFound kind="Keyword" name={keywordKey} />;
      return <KeywordDetails keyword={keyword.value} />;
  }
}
