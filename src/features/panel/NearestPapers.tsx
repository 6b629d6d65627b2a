import { type ReactNode, useMemo } from "react";
import type { PaperId } from "#pipeline/contract/ids.ts";
import { type NearPaper, nearestPapers } from "#src/data/queries/nearest-papers.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { describeLikeness } from "./describe-likeness.ts";
import { PaperLine } from "./PaperLine.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface NearestPapersProps {
  readonly paperId: PaperId;
}

const PAPERS_AT_MOST = 8;

/** The papers that are nearest, how near, and what they have in common. */
export function NearestPapers({ paperId }: NearestPapersProps): ReactNode {
  const papers = useQuery(useMemo(() => nearestPapers(paperId, PAPERS_AT_MOST), [paperId]));
  return (
    <Section title="Nearest papers" note="likeness, at most 1">
      <NearList papers={papers} />
    </Section>
  );
}

interface NearListProps {
  readonly papers: Loadable<readonly NearPaper[]>;
}

function NearList({ papers }: NearListProps): ReactNode {
  switch (papers.status) {
    case "loading":
      return <Waiting label="Loading nearest papers" lines={4} />;
    case "failed":
      return <PapersFailure error={papers.error} />;
    case "ready":
      if (papers.value.length === 0) {
        return <p className="panel-empty">No other paper is near it.</p>;
      }
      return (
        <ul className="paper-lines">
          {papers.value.map((near) => (
            <PaperLine key={near.paper.id} paper={near.paper} note={describeLikeness(near)} />
          ))}
        </ul>
      );
  }
}
