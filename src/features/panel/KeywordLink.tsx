import type { ReactNode } from "react";
import type { LinkEnd } from "#src/data/queries/named-link.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Swatch } from "#src/ui/Swatch.tsx";

interface KeywordLinkProps {
  readonly keyword: LinkEnd;
}

/** A keyword under its theme's dot; a click selects it. */
export function KeywordLink({ keyword }: KeywordLinkProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const { key, label, themeId } = keyword;
  const theme = themeId === null ? null : map.themeById(themeId);
  return (
    <button
      type="button"
      className="keyword-link"
      onClick={() => dispatch({ type: "select", selection: { kind: "keyword", key } })}
    >
      <Swatch place={theme?.colour ?? null} />
      <span className="link-text">{label}</span>
    </button>
  );
}
