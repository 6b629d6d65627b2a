import { type ReactNode, useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import { neighboursOfTheme } from "#src/data/queries/neighbours-of-theme.ts";
import { useQuery } from "#src/data/use-query.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { NeighbourRow } from "./NeighbourRow.tsx";
import "./neighbour-themes.css";

interface NeighbourThemesProps {
  readonly themeId: ThemeId;
}

const THEMES_AT_MOST = 5;

/** The themes a theme is bound to most, and by what. */
export function NeighbourThemes({ themeId }: NeighbourThemesProps): ReactNode {
  const answer = useQuery(useMemo(() => neighboursOfTheme(themeId, THEMES_AT_MOST), [themeId]));
  return (
    <Section title="Neighbouring themes" note="by the links between them">
      {answer.status === "loading" && <Waiting label="Loading the neighbours" lines={5} />}
      {answer.status === "failed" && (
        <Failure title="The neighbours could not be read." error={answer.error} />
      )}
      {answer.status === "ready" && answer.value.length === 0 && (
        <p className="panel-empty">No link leads from its keywords to those of another theme.</p>
      )}
      {answer.status === "ready" && answer.value.length > 0 && (
        <ul className="neighbours">
          {answer.value.map((neighbour) => (
            <NeighbourRow key={neighbour.themeId} themeId={themeId} neighbour={neighbour} />
          ))}
        </ul>
      )}
    </Section>
  );
}
