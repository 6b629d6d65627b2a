import { type ReactNode, useMemo, useState } from "react";
import type { PaperId } from "#pipeline/contract/ids.ts";
import { linksOfPaper } from "#src/data/queries/links-of-paper.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { NamedLinks } from "./NamedLinks.tsx";

interface LinksOfPaperProps {
  readonly paperId: PaperId;
}

const LINKS_AT_FIRST = 5;

/** The links for which a paper is evidence, strongest first. */
export function LinksOfPaper({ paperId }: LinksOfPaperProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const links = useQuery(useMemo(() => linksOfPaper(paperId), [paperId]));
  const all = links.status === "ready" ? links.value : [];
  const shown = isWhole ? all : all.slice(0, LINKS_AT_FIRST);
  return (
    <Section
      title="Links it is evidence for"
      note={links.status === "ready" ? formatCount(all.length, "link") : undefined}
    >
      {links.status === "loading" && <Waiting label="Loading the links" lines={LINKS_AT_FIRST} />}
      {links.status === "failed" && (
        <Failure title="The links could not be read." error={links.error} />
      )}
      {links.status === "ready" && all.length === 0 && (
        <p className="panel-empty">No two of its keywords are linked.</p>
      )}
      <NamedLinks links={shown} />
      {shown.length < all.length && (
        <button type="button" className="panel-more" onClick={() => setIsWhole(true)}>
          Show {all.length - shown.length} more
        </button>
      )}
    </Section>
  );
}
