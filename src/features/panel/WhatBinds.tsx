import { type ReactNode, useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import { linksBetweenThemes } from "#src/data/queries/links-between-themes.ts";
import { papersBetweenThemes } from "#src/data/queries/papers-between-themes.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatShare } from "#src/lib/format-count.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { NamedLinks } from "./NamedLinks.tsx";
import { PaperLine } from "./PaperLine.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface WhatBindsProps {
  readonly a: ThemeId;
  readonly b: ThemeId;
}

const LINKS_AT_MOST = 4;
const PAPERS_AT_MOST = 3;

/** The links that bind two themes most, and the papers that belong to both. */
export function WhatBinds({ a, b }: WhatBindsProps): ReactNode {
  const links = useQuery(useMemo(() => linksBetweenThemes(a, b, LINKS_AT_MOST), [a, b]));
  const papers = useQuery(useMemo(() => papersBetweenThemes(a, b, PAPERS_AT_MOST), [a, b]));
  if (links.status === "failed") {
    return <Failure title="The links could not be read." error={links.error} />;
  }
  if (papers.status === "failed") return <PapersFailure error={papers.error} />;
  if (links.status === "loading" || papers.status === "loading") {
    return <Waiting label="Loading what binds the two" lines={4} />;
  }
  return (
    <>
      <p className="neighbour-part">Strongest links</p>
      <NamedLinks links={links.value} />
      {papers.value.length > 0 && (
        <>
          <p className="neighbour-part">Papers in both</p>
          <ul className="paper-lines">
            {papers.value.map(({ aShare, bShare, paper }) => (
              <PaperLine
                key={paper.id}
                paper={paper}
                note={`${formatShare(aShare)} here, ${formatShare(bShare)} there`}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
