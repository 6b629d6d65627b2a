import type { ReactNode } from "react";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { formatPart } from "#src/lib/format-count.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { PaperList } from "./PaperList.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface FilteredPapersProps {
  readonly papers: Loadable<readonly PaperItem[]>;
  /** How many there are without a filter. */
  readonly paperCount: number;
  /** What comes first, told after the count. */
  readonly order?: string;
  readonly isEvidence: (mention: Mention) => boolean;
  /** Whether they are evidence of a link: of two keywords, to be told apart. */
  readonly isOfLink?: boolean;
}

/** The papers behind a theme, keyword or link that pass the filter, and how many do. */
export function FilteredPapers(props: FilteredPapersProps): ReactNode {
  const { papers, paperCount, order, isEvidence, isOfLink } = props;
  const [, dispatch] = useView();
  switch (papers.status) {
    case "loading":
      return (
        <Section title="Papers">
          <Waiting label="Loading papers" lines={6} />
        </Section>
      );
    case "failed":
      return (
        <Section title="Papers">
          <PapersFailure error={papers.error} />
        </Section>
      );
    case "ready": {
      const count = formatPart(papers.value.length, paperCount, "paper");
      return (
        <Section title="Papers" note={order === undefined ? count : `${count}, ${order}`}>
          {papers.value.length === 0 ? (
            <div className="panel-empty">
              <p>No paper passes the filter.</p>
              <Button onClick={() => dispatch({ type: "clear-filter" })}>Clear the filter</Button>
            </div>
          ) : (
            <PaperList papers={papers.value} isEvidence={isEvidence} isOfLink={isOfLink} />
          )}
        </Section>
      );
    }
  }
}
