import { type ReactNode, useMemo } from "react";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { useServices } from "#src/data/services.ts";
import { ColouredText } from "#src/ui/ColouredText.tsx";
import { MarkedText } from "#src/ui/MarkedText.tsx";

interface EvidenceTextProps {
  readonly text: string;
  /** Mentions of the text that are evidence here. */
  readonly marks: readonly Mention[];
  /** Whether each mark has the colour of its theme: where keywords are to be told apart. */
  readonly isColoured: boolean;
}

/** Text with what is evidence in it marked. */
export function EvidenceText({ text, marks, isColoured }: EvidenceTextProps): ReactNode {
  const { map } = useServices();
  const coloured = useMemo(
    () =>
      marks.map(({ end, start, themeId }) => {
        const place = themeId === null ? null : (map.themeById(themeId)?.colour ?? null);
        return { start, end, place };
      }),
    [map, marks],
  );
  if (isColoured) return <ColouredText text={text} marks={coloured} />;
  return <MarkedText text={text} marks={marks} />;
}
