import { type ReactNode, useCallback, useMemo } from "react";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import { evidenceOfLink } from "#src/data/queries/evidence-of-link.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { useLatestQuery } from "#src/data/use-query.ts";
import { formatPart } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Waiting } from "#src/ui/Waiting.tsx";
import { PaperCard } from "./PaperCard.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface LinkEvidenceProps {
  readonly a: KeywordId;
  readonly b: KeywordId;
  /** Papers that have both, whatever the filter. */
  readonly sharedCount: number;
}

/** More are listed with the link itself. */
const PAPERS_AT_MOST = 5;

/** Why two keywords are linked: the papers of the filter that have both, both marked. */
export function LinkEvidence({ a, b, sharedCount }: LinkEvidenceProps): ReactNode {
  const [{ filter }] = useView();
  const papers = useLatestQuery(useMemo(() => evidenceOfLink(a, b, filter), [a, b, filter]));
  const isEvidence = useCallback(
    (mention: Mention) => mention.keywordId === a || mention.keywordId === b,
    [a, b],
  );
  switch (papers.status) {
    case "loading":
      return <Waiting label="Loading the papers that have both" />;
    case "failed":
      return <PapersFailure error={papers.error} />;
    case "ready": {
      const shown = papers.value.slice(0, PAPERS_AT_MOST);
      return (
        <>
          {shown.map((paper) => (
            <PaperCard key={paper.id} paper={paper} isEvidence={isEvidence} isOfLink />
          ))}
          {shown.length < sharedCount && (
            <p className="panel-remark tabular">
              {describeShown(shown.length, papers.value.length, sharedCount)}
            </p>
          )}
        </>
      );
    }
  }
}

/** Which papers are not here, and why. */
function describeShown(shown: number, inFilter: number, all: number): string {
  if (shown < inFilter) return `${formatPart(shown, all, "paper")}: where both matter most.`;
  return `${formatPart(shown, all, "paper")}: the filter leaves out the others.`;
}
