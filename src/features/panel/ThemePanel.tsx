import { type ReactNode, useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import { papersOfTheme } from "#src/data/queries/papers-of-theme.ts";
import { useServices } from "#src/data/services.ts";
import { useLatestQuery } from "#src/data/use-query.ts";
import { formatCount, formatPart } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Section } from "#src/ui/Section.tsx";
import { FilteredPapers } from "./FilteredPapers.tsx";
import { KeywordLinks } from "./KeywordLinks.tsx";
import { NeighbourThemes } from "./NeighbourThemes.tsx";
import { NestedThemes } from "./NestedThemes.tsx";
import { NotFound } from "./NotFound.tsx";
import { ThemeHead } from "./ThemeHead.tsx";
import { useMentionsOfTheme } from "./use-mentions-of-theme.ts";
import { type ShownTheme, useShownTheme } from "./use-shown-theme.ts";
import "./theme-panel.css";

interface ThemePanelProps {
  readonly themeId: ThemeId;
}

const KEYWORDS_AT_FIRST = 24;

/** A theme of any level: its name and what it is on, how far it can be trusted, its parts, its papers. */
export function ThemePanel({ themeId }: ThemePanelProps): ReactNode {
  const theme = useShownTheme(themeId);
  if (theme === null) return <NotFound kind="Theme" name={String(themeId)} />;
  return <ThemeDetails theme={theme} />;
}

interface ThemeDetailsProps {
  readonly theme: ShownTheme;
}

function ThemeDetails({ theme }: ThemeDetailsProps): ReactNode {
  const { map } = useServices();
  const [{ filter }] = useView();
  const { id, level } = theme;
  const papers = useLatestQuery(useMemo(() => papersOfTheme(id, filter), [id, filter]));
  const isEvidence = useMentionsOfTheme(id);
  const keywords = useMemo(() => map.keywordsOfTheme(id), [map, id]);
  return (
    <>
      <ThemeHead theme={theme} />
      <NestedTo theme={theme} />
      <Section title="Keywords" note={describePart(keywords.length, theme.keywordCount)}>
        <KeywordLinks keywords={keywords} limit={KEYWORDS_AT_FIRST} showThemes={level === -1} />
      </Section>
      {level === 0 && <NeighbourThemes themeId={id} />}
      <FilteredPapers
        papers={papers}
        paperCount={theme.paperCount}
        order="most central first"
        isEvidence={isEvidence}
      />
    </>
  );
}

/** What a theme is made of; for a part, the other parts. */
function NestedTo({ theme: { id, level } }: ThemeDetailsProps): ReactNode {
  const { map } = useServices();
  if (level === -1) {
    const themes = map.themesOfParent(id);
    return (
      <NestedThemes title="Themes" note={formatCount(themes.length, "theme")} themes={themes} />
    );
  }
  if (level === 0) {
    const parts = map.partsOfTheme(id);
    return (
      <NestedThemes title="Sub-themes" note={formatCount(parts.length, "part")} themes={parts} />
    );
  }
  const theme = map.nestedThemeById(id)?.themeId ?? null;
  const parts = theme === null ? [] : map.partsOfTheme(theme);
  return <NestedThemes title="Beside it" themes={parts.filter((part) => part.id !== id)} />;
}

/** A theme may have more keywords than the map has room for. */
function describePart(shown: number, all: number): string {
  const part = formatPart(shown, all, "keyword");
  return shown === all ? part : `${part}, those on the map`;
}
