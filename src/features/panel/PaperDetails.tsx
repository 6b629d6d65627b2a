import { type ReactNode, useMemo } from "react";
import { keywordsOfPaper } from "#src/data/queries/keywords-of-paper.ts";
import { mentionsOfPaper } from "#src/data/queries/mentions-of-paper.ts";
import type { PaperRecord } from "#src/data/queries/paper-by-key.ts";
import { themesOfPaper } from "#src/data/queries/themes-of-paper.ts";
import { useQuery } from "#src/data/use-query.ts";
import { toWebAddress } from "#src/lib/web-address.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { OutwardIcon } from "#src/ui/icons.tsx";
import { MarkedText } from "#src/ui/MarkedText.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { KeywordLinks } from "./KeywordLinks.tsx";
import { NearestPapers } from "./NearestPapers.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PaperFacts } from "./PaperFacts.tsx";
import { PaperMeta } from "./PaperMeta.tsx";
import { ThemeShares } from "./ThemeShares.tsx";

interface PaperDetailsProps {
  readonly paper: PaperRecord;
}

const KEYWORDS_AT_FIRST = 24;

/** A paper, whole: what it says, what it is about, and what is near it. */
export function PaperDetails({ paper }: PaperDetailsProps): ReactNode {
  const mentions = useQuery(useMemo(() => mentionsOfPaper(paper.id), [paper.id]));
  const keywords = useQuery(useMemo(() => keywordsOfPaper(paper.id), [paper.id]));
  const themes = useQuery(useMemo(() => themesOfPaper(paper.id), [paper.id]));
  const marks = mentions.status === "ready" ? mentions.value : [];
  const address = toWebAddress(paper.url);
  return (
    <>
      <PanelHead kind="Paper" title={paper.title}>
        <PaperMeta paper={paper} />
        <PaperFacts paper={paper} />
        <div className="panel-facts">
          <ThemeShares themeId={paper.themeId} shares={themes} measure="of its links" />
        </div>
        {address !== null && (
          <a className="paper-outward" href={address} target="_blank" rel="noopener noreferrer">
            Read it at {new URL(address).host} <OutwardIcon />
          </a>
        )}
      </PanelHead>
      <Section title="Abstract">
        {paper.abstract === "" ? (
          <p className="panel-empty">The source gives no abstract.</p>
        ) : (
          <p className="abstract abstract-whole">
            <MarkedText
              text={paper.abstract}
              marks={marks.filter((mention) => mention.field === "abstract")}
            />
          </p>
        )}
      </Section>
      <Section title="Keywords" note="best first">
        {keywords.status === "loading" && <Waiting label="Loading keywords" />}
        {keywords.status === "failed" && (
          <Failure title="The keywords could not be read." error={keywords.error} />
        )}
        {keywords.status === "ready" && (
          <KeywordLinks keywords={keywords.value} limit={KEYWORDS_AT_FIRST} showThemes />
        )}
      </Section>
      <NearestPapers paperId={paper.id} />
      <p className="panel-source">
        From {paper.sourceFile}, line {paper.sourceLine}
      </p>
    </>
  );
}
