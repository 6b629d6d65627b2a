import { type ReactNode, useCallback, useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { namesOfTheme } from "#src/data/queries/names-of-theme.ts";
import { papersOfTheme } from "#src/data/queries/papers-of-theme.ts";
import { useServices } from "#src/data/services.ts";
import { useLatestQuery, useQuery } from "#src/data/use-query.ts";
import { formatCount, formatPart } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import { accountForName } from "./describe-names.ts";
import { FilteredPapers } from "./FilteredPapers.tsx";
import { KeywordLinks } from "./KeywordLinks.tsx";
import { NotFound } from "./NotFound.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { SubThemes } from "./SubThemes.tsx";
import { ThemeTrust } from "./ThemeTrust.tsx";
import { WhyThisName } from "./WhyThisName.tsx";
import "./theme-panel.css";

interface ThemePanelProps {
  readonly themeId: ThemeId;
}

const KEYWORDS_AT_FIRST = 24;
/** The one that won and three that came after it. */
const NAMES_AT_MOST = 4;

/** A theme: its name and what it is on, how far it can be trusted, its keywords, its papers. */
export function ThemePanel({ themeId }: ThemePanelProps): ReactNode {
  const { map } = useServices();
  const [{ filter }, dispatch] = useView();
  const papers = useLatestQuery(useMemo(() => papersOfTheme(themeId, filter), [themeId, filter]));
  const names = useQuery(useMemo(() => namesOfTheme(themeId, NAMES_AT_MOST), [themeId]));
  const isEvidence = useCallback((mention: Mention) => mention.themeId === themeId, [themeId]);
  const theme = map.themeById(themeId);
  if (theme === null) return <NotFound kind="Theme" name={String(themeId)} />;
  const keywords = map.keywordsOfTheme(themeId);
  const parent = map.parentOfTheme(themeId);
  const account = names.status === "ready" ? accountForName(theme.name, names.value) : null;
  const isMixed = account !== null && account.won === null && account.others.length > 0;
  return (
    <>
      <PanelHead
        kind="Theme"
        title={
          <>
            <Swatch place={theme.colour} /> {theme.name}
          </>
        }
      >
        <p className="theme-description">{theme.description}</p>
        <p className="panel-facts tabular">
          {formatCount(theme.paperCount, "paper")} · {formatCount(theme.keywordCount, "keyword")}
          {parent !== null && ` · part of ${parent.name}`}
        </p>
        <ThemeTrust theme={theme} />
        {isMixed && (
          <p className="panel-remark">
            Mixed: no one name speaks for all of it, so it may be more than one theme.
          </p>
        )}
        {account !== null && <WhyThisName theme={theme} account={account} />}
        <Button
          aria-pressed={filter.themes.includes(themeId)}
          onClick={() => dispatch({ type: "toggle-theme-filter", id: themeId })}
        >
          Filter by this theme
        </Button>
      </PanelHead>
      <SubThemes parts={map.partsOfTheme(themeId)} />
      <Section title="Keywords" note={describePart(keywords.length, theme.keywordCount)}>
        <KeywordLinks keywords={keywords} limit={KEYWORDS_AT_FIRST} showThemes={false} />
      </Section>
      <FilteredPapers papers={papers} paperCount={theme.paperCount} isEvidence={isEvidence} />
    </>
  );
}

/** A theme may have more keywords than the map has room for. */
function describePart(shown: number, all: number): string {
  const part = formatPart(shown, all, "keyword");
  return shown === all ? part : `${part}, those on the map`;
}
