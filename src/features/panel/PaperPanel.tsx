import { type ReactNode, useMemo } from "react";
import type { PaperKey } from "#pipeline/contract/ids.ts";
import { paperByKey } from "#src/data/queries/paper-by-key.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { NotFound } from "./NotFound.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PaperDetails } from "./PaperDetails.tsx";

interface PaperPanelProps {
  readonly paperKey: PaperKey;
}

export function PaperPanel({ paperKey }: PaperPanelProps): ReactNode {
  const { retryDatabase } = useServices();
  const answer = useQuery(useMemo(() => paperByKey(paperKey), [paperKey]));
  switch (answer.status) {
    case "loading":
      return (
        <>
          <PanelHead kind="Paper" title="" />
          <Waiting label="Loading the paper" lines={8} />
        </>
      );
    case "failed":
      return (
        <>
          <PanelHead kind="Paper" title="" />
          <Failure
            title="The paper could not be read."
            error={answer.error}
            onRetry={retryDatabase}
          />
        </>
      );
    case "ready": {
      const [paper] = answer.value;
      if (paper === undefined) return <NotFound kind="Paper" name={paperKey} />;
      return <PaperDetails paper={paper} />;
    }
  }
}
