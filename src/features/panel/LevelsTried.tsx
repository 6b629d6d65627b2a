import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { ThemeLevel } from "#pipeline/contract/trust.ts";
import { formatNumber, formatShare } from "#src/lib/format-count.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import "./levels-tried.css";

interface LevelsTriedProps {
  /** Coarsest first. */
  readonly levels: readonly ThemeLevel[];
}

/** The resolutions from which the levels of themes were chosen; folded until asked for. */
export function LevelsTried({ levels }: LevelsTriedProps): ReactNode {
  if (levels.length === 0) return null;
  return (
    <Collapsible.Root className="panel-fold">
      <Collapsible.Trigger className="panel-fold-trigger">
        Levels tried, {formatNumber(levels.length)} <ChevronIcon />
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <table className="levels tabular">
          <thead>
            <tr>
              <th scope="col">Resolution</th>
              <th scope="col">Themes</th>
              <th scope="col">Largest</th>
              <th scope="col">Agreement</th>
              <th scope="col">Became</th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ largest, level, resolution, stability, themes }) => (
              <tr key={`${resolution} ${level}`}>
                <td>{resolution}</td>
                <td>{formatNumber(themes)}</td>
                <td>{formatShare(largest)}</td>
                <td>{stability.toFixed(2)}</td>
                <td>{nameLevel(level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="panel-remark">
          Largest: share of the papers in the largest theme. Agreement: of runs with other seeds, 0
          is chance and 1 is equal.
        </p>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}

function nameLevel(level: ThemeLevel["level"]): string {
  switch (level) {
    case -1:
      return "parents";
    case 0:
      return "themes";
    case 1:
      return "sub-themes";
    case null:
      return "–";
  }
}
