import { type ReactNode, useState } from "react";
import type { KeywordKey, ThemeId } from "#pipeline/contract/ids.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount, formatNumber } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Swatch } from "#src/ui/Swatch.tsx";

interface NamedKeyword {
  readonly key: KeywordKey;
  readonly label: string;
  readonly themeId: ThemeId | null;
  readonly paperCount: number;
}

interface KeywordLinksProps {
  readonly keywords: readonly NamedKeyword[];
  /** How many to show before being asked for the rest. */
  readonly limit: number;
  /** Whether each has its theme's dot: not where all are of one theme. */
  readonly showThemes: boolean;
}

/** Keywords as running text; a click selects one. */
export function KeywordLinks({ keywords, limit, showThemes }: KeywordLinksProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? keywords : keywords.slice(0, limit);
  const rest = keywords.length - shown.length;
  return (
    <ul className="keyword-links">
      {shown.map(({ key, label, themeId, paperCount }) => (
        <li key={key}>
          <button
            type="button"
            className="keyword-link"
            title={formatCount(paperCount, "paper")}
            onClick={() => dispatch({ type: "select", selection: { kind: "keyword", key } })}
          >
            {showThemes && (
              <Swatch place={themeId === null ? null : (map.themeById(themeId)?.colour ?? null)} />
            )}
            <span className="link-text">{label}</span>
          </button>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" className="keyword-more" onClick={() => setIsWhole(true)}>
            and {formatNumber(rest)} more
          </button>
        </li>
      )}
    </ul>
  );
}
