import { type ReactNode, useMemo } from "react";
import type { PaperId } from "#pipeline/contract/ids.ts";
import { type NearPaper, nearestPapers } from "#src/data/queries/nearest-papers.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { PaperLine } from "./PaperLine.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface NearestPapersProps {
  readonly paperId: PaperId;
}

const PAPERS_AT_MOST = 8;
const WORDS_AT_MOST = 5;

/** The papers whose wording is nearest, and what they have in common. */
export function NearestPapers({ paperId }: NearestPapersProps): ReactNode {
  const papers = useQuery(useMemo(() => nearestPapers(paperId, PAPERS_AT_MOST), [paperId]));
  return (
    <Section title="Nearest papers" note="likeness of wording, 0 to 1">
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
        return <p className="panel-empty">No other paper is worded alike.</p>;
      }
      return (
        <ul className="paper-lines">
          {papers.value.map(({ paper, weight, words }) => (
            <PaperLine key={paper.id} paper={paper} note={describeLikeness(weight, words)} />
          ))}
        </ul>
      );
  }
}

function describeLikeness(weight: number, words: readonly string[]): string {
  const share = weight.toFixed(2);
  return words.length === 0
    ? share
    : `${share} · both: ${words.slice(0, WORDS_AT_MOST).join(", ")}`;
}
