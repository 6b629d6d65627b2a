import { type ReactNode, useMemo } from "react";
import { keywordsOfPaper } from "#src/data/queries/keywords-of-paper.ts";
import type { PaperRecord } from "#src/data/queries/paper-by-key.ts";
import { themesOfPaper } from "#src/data/queries/themes-of-paper.ts";
import { useQuery } from "#src/data/use-query.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { KeywordLinks } from "./KeywordLinks.tsx";
import { LinksOfPaper } from "./LinksOfPaper.tsx";
import { NearestPapers } from "./NearestPapers.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PaperAbstract } from "./PaperAbstract.tsx";
import { PaperFacts } from "./PaperFacts.tsx";
import { PaperMeta } from "./PaperMeta.tsx";
import { PaperOutward } from "./PaperOutward.tsx";
import { ThemeShares } from "./ThemeShares.tsx";

interface PaperDetailsProps {
  readonly paper: PaperRecord;
}

const KEYWORDS_AT_FIRST = 24;

/** A paper, whole: what it says, what it is about, and what is near it. */
export function PaperDetails({ paper }: PaperDetailsProps): ReactNode {
  const keywords = useQuery(useMemo(() => keywordsOfPaper(paper.id), [paper.id]));
  const themes = useQuery(useMemo(() => themesOfPaper(paper.id), [paper.id]));
  const known = useMemo(() => (keywords.status === "ready" ? keywords.value : []), [keywords]);
  return (
    <>
      <PanelHead kind="Paper" title={paper.title}>
        <PaperMeta paper={paper} />
        <PaperFacts paper={paper} />
        <div className="panel-facts">
          <ThemeShares themeId={paper.themeId} shares={themes} measure="of its links" />
        </div>
        <PaperOutward paper={paper} />
      </PanelHead>
      <PaperAbstract paper={paper} keywords={known} />
      <Section title="Keywords" note="best first">
        {keywords.status === "loading" && <Waiting label="Loading keywords" />}
        {keywords.status === "failed" && (
          <Failure title="The keywords could not be read." error={keywords.error} />
        )}
        {keywords.status === "ready" && (
          <KeywordLinks keywords={known} limit={KEYWORDS_AT_FIRST} showThemes />
        )}
      </Section>
      <LinksOfPaper paperId={paper.id} />
      <NearestPapers paperId={paper.id} />
      <p className="panel-source">
        From {paper.sourceFile}, line {paper.sourceLine}
      </p>
    </>
  );
}
