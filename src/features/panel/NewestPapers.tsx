import { type ReactNode, useMemo } from "react";
import { isOpenFilter } from "#src/data/paper-filter.ts";
import { newestPapers } from "#src/data/queries/newest-papers.ts";
import { useLatestQuery } from "#src/data/use-query.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { useView } from "#src/state/use-view.ts";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { PaperLine } from "./PaperLine.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

const PAPERS_SHOWN = 5;

/** What is new, inside the filter. */
export function NewestPapers(): ReactNode {
  const [{ filter }] = useView();
  const papers = useLatestQuery(useMemo(() => newestPapers(filter, PAPERS_SHOWN), [filter]));
  return (
    <Section title="Newest papers">
      {papers.status === "loading" && <Waiting label="Loading the newest papers" lines={5} />}
      {papers.status === "failed" && <PapersFailure error={papers.error} />}
      {papers.status === "ready" && papers.value.length === 0 && (
        <p className="panel-empty">
          {isOpenFilter(filter)
            ? "None of the papers is dated."
            : "No dated paper passes the filter."}
        </p>
      )}
      {papers.status === "ready" && papers.value.length > 0 && (
        <ul className="paper-lines">
          {papers.value.map((paper) => (
            <PaperLine
              key={paper.id}
              paper={paper}
              note={paper.date === null ? "undated" : formatDate(paper.date, paper.datePrecision)}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
