import { type ReactNode, useCallback, useMemo } from "react";
import { countsOfLink } from "#src/data/queries/counts-of-link.ts";
import { evidenceOfLink } from "#src/data/queries/evidence-of-link.ts";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { useLatestQuery, useQuery } from "#src/data/use-query.ts";
import { useView } from "#src/state/use-view.ts";
import { Waiting } from "#src/ui/Waiting.tsx";
import { FilteredPapers } from "./FilteredPapers.tsx";
import { KeywordLink } from "./KeywordLink.tsx";
import { LinkWeight } from "./LinkWeight.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PapersFailure } from "./PapersFailure.tsx";
import { WeightSteps } from "./WeightSteps.tsx";
import "./link-panel.css";

interface LinkDetailsProps {
  readonly a: KeywordItem;
  readonly b: KeywordItem;
}

/** Two keywords: what their link weighs and why, and the papers that have both, both marked. */
export function LinkDetails({ a, b }: LinkDetailsProps): ReactNode {
  const [{ filter }] = useView();
  const counts = useQuery(useMemo(() => countsOfLink(a.id, b.id), [a.id, b.id]));
  const papers = useLatestQuery(
    useMemo(() => evidenceOfLink(a.id, b.id, filter), [a.id, b.id, filter]),
  );
  const isEvidence = useCallback(
    ({ keywordId }: Mention) => keywordId === a.id || keywordId === b.id,
    [a.id, b.id],
  );
  const facts = counts.status === "ready" ? counts.value[0] : undefined;
  const names = { a: a.label, b: b.label };
  return (
    <>
      <PanelHead
        kind="Link"
        title={
          <span className="link-ends">
            <KeywordLink keyword={a} /> <span className="link-and">and</span>{" "}
            <KeywordLink keyword={b} />
          </span>
        }
      >
        {counts.status === "loading" && <Waiting label="Loading what they share" lines={4} />}
        {counts.status === "failed" && <PapersFailure error={counts.error} />}
        {facts !== undefined && <LinkWeight facts={facts} names={names} />}
        {facts !== undefined && facts.both > 0 && <WeightSteps facts={facts} names={names} />}
      </PanelHead>
      {facts !== undefined && facts.both > 0 && (
        <FilteredPapers
          papers={papers}
          paperCount={facts.both}
          order="where both matter most first"
          isEvidence={isEvidence}
          isOfLink
        />
      )}
    </>
  );
}
