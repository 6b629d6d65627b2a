import { type ReactNode, useCallback, useMemo } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { papersOfKeyword } from "#src/data/queries/papers-of-keyword.ts";
import { themesOfKeyword } from "#src/data/queries/themes-of-keyword.ts";
import { useLatestQuery, useQuery } from "#src/data/use-query.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { FilteredPapers } from "./FilteredPapers.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { StrongestLinks } from "./StrongestLinks.tsx";
import { ThemeShares } from "./ThemeShares.tsx";

interface KeywordDetailsProps {
  readonly keyword: KeywordItem;
}

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
      </PanelHead>
      <StrongestLinks keyword={keyword} />
      <FilteredPapers papers={papers} paperCount={keyword.paperCount} isEvidence={isEvidence} />
    </>
  );
}
