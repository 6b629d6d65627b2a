import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import type { LinkItem } from "#src/data/queries/links-of-keyword.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import { LinkEvidence } from "./LinkEvidence.tsx";

interface LinkRowProps {
  /** The keyword whose links are listed. */
  readonly source: KeywordItem;
  readonly link: LinkItem;
}

/** A link: its other end, to be selected, and its evidence, to be unfolded. */
export function LinkRow({ source, link }: LinkRowProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const { keyword, sharedCount, weight } = link;
  const theme = keyword.themeId === null ? null : map.themeById(keyword.themeId);
  return (
    <Collapsible.Root className="link-row" render={<li />}>
      <div className="link-line">
        <button
          type="button"
          className="keyword-link"
          onClick={() =>
            dispatch({ type: "select", selection: { kind: "keyword", key: keyword.key } })
          }
        >
          <Swatch place={theme?.colour ?? null} />
          <span className="link-text">{keyword.label}</span>
        </button>
        <Collapsible.Trigger
          className="link-evidence-trigger tabular"
          title="Show the papers that have both"
        >
          <span>
            {formatCount(sharedCount, "paper")}
            <span className="visually-hidden"> shared with {keyword.label}, weight</span>
          </span>
          <span>{weight.toFixed(2)}</span>
          <ChevronIcon />
        </Collapsible.Trigger>
      </div>
      <Collapsible.Panel className="link-evidence">
        <LinkEvidence a={source.id} b={keyword.id} sharedCount={sharedCount} />
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
