import type { ReactNode } from "react";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Swatch } from "#src/ui/Swatch.tsx";

interface PaperLineProps {
  readonly paper: PaperItem;
  /** A second, lighter line. */
  readonly note: string;
}

/** A paper in a short list: its theme's dot and its title; a click selects it. */
export function PaperLine({ paper, note }: PaperLineProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const theme = paper.themeId === null ? null : map.themeById(paper.themeId);
  return (
    <li className="paper-line">
      <button
        type="button"
        onClick={() => dispatch({ type: "select", selection: { kind: "paper", key: paper.key } })}
      >
        <Swatch place={theme?.colour ?? null} />
        <span className="paper-line-title">{paper.title}</span>
        <span className="paper-line-note tabular">{note}</span>
      </button>
    </li>
  );
}
