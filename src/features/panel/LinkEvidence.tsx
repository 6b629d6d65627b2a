import { type ReactNode, useCallback, useMemo } from "react";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import { evidenceOfLink } from "#src/data/queries/evidence-of-link.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatPart } from "#src/lib/format-count.ts";
import { Waiting } from "#src/ui/Waiting.tsx";
import { PaperCard } from "./PaperCard.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface LinkEvidenceProps {
  readonly a: KeywordId;
  readonly b: KeywordId;
  /** Papers that have both. */
  readonly sharedCount: number;
}

const PAPERS_AT_MOST = 20;
/** One that has both keywords, or one for each. */
const SENTENCES_AT_MOST = 2;

/** Why two keywords are linked: the papers that have both, both marked. */
export function LinkEvidence({ a, b, sharedCount }: LinkEvidenceProps): ReactNode {
  const papers = useQuery(useMemo(() => evidenceOfLink(a, b, PAPERS_AT_MOST), [a, b]));
  const isEvidence = useCallback(
    (mention: Mention) => mention.keywordId === a || mention.keywordId === b,
    [a, b],
  );
  switch (papers.status) {
    case "loading":
      return <Waiting label="Loading the papers that have both" />;
    case "failed":
      return <PapersFailure error={papers.error} />;
    case "ready":
      return (
        <>
          {papers.value.map((paper) => (
            <PaperCard
              key={paper.id}
              paper={paper}
              isEvidence={isEvidence}
              sentenceLimit={SENTENCES_AT_MOST}
            />
          ))}
          {papers.value.length < sharedCount && (
            <p className="panel-remark tabular">
              {formatPart(papers.value.length, sharedCount, "paper")}: those in which both matter
              most.
            </p>
          )}
        </>
      );
  }
}
