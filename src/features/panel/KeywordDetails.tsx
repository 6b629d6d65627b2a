import { type ReactNode, useCallback, useMemo } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { papersOfKeyword } from "#src/data/queries/papers-of-keyword.ts";
import { themesOfKeyword } from "#src/data/queries/themes-of-keyword.ts";
import { useLatestQuery, useQuery } from "#src/data/use-query.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { CompareBox } from "./CompareBox.tsx";
import { FilteredPapers } from "./FilteredPapers.tsx";
import { FirstAndLast } from "./FirstAndLast.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { Spellings } from "./Spellings.tsx";
import { StrongestLinks } from "./StrongestLinks.tsx";
import { ThemeShares } from "./ThemeShares.tsx";
import "./keyword-panel.css";

interface KeywordDetailsProps {
  readonly keyword: KeywordItem;
}

/** A keyword: its themes, when it came up, its spellings, its links, and its mentions in the papers. */
export function KeywordDetails({ keyword }: KeywordDetailsProps): ReactNode {
  const [{ filter }] = useView();
  const papers = useLatestQuery(
    useMemo(() => papersOfKeyword(keyword.id, filter), [keyword.id, filter]),
  );
  const themes = useQuery(useMemo(() => themesOfKeyword(keyword.id), [keyword.id]));
  const isEvidence = useCallback(
    (mention: Mention) => mention.keywordId === keyword.id,
    [keyword.id],
  );
  return (
    <>
      <PanelHead kind="Keyword" title={keyword.label}>
        <div className="panel-facts panel-facts-row">
          <span>{formatCount(keyword.paperCount, "paper")}</span>
          <ThemeShares themeId={keyword.themeId} shares={themes} measure="by its papers" />
        </div>
        <FirstAndLast keywordId={keyword.id} />
        <CompareBox keyword={keyword} />
      </PanelHead>
      <Spellings keywordId={keyword.id} />
      <StrongestLinks keyword={keyword} />
      <FilteredPapers
        papers={papers}
        paperCount={keyword.paperCount}
        order="where it matters most first"
        isEvidence={isEvidence}
      />
    </>
  );
}
