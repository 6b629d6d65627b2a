import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import type { LinkItem } from "#src/data/queries/links-of-keyword.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { linkBetween } from "#src/state/view-state.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { KeywordLink } from "./KeywordLink.tsx";
import { LinkEvidence } from "./LinkEvidence.tsx";

interface LinkRowProps {
  /** The keyword whose links are listed. */
  readonly source: KeywordItem;
  readonly link: LinkItem;
}

/** A link: its other end and itself, each to be selected, and its first papers, to be unfolded. */
export function LinkRow({ source, link }: LinkRowProps): ReactNode {
  const [, dispatch] = useView();
  const { keyword, sharedCount, weight } = link;
  return (
    <Collapsible.Root className="link-row" render={<li />}>
      <div className="link-line">
        <KeywordLink keyword={keyword} />
        <button
          type="button"
          className="link-open tabular"
          title="Evidence: the papers that have both, and how the weight comes about"
          onClick={() =>
            dispatch({ type: "select", selection: linkBetween(source.key, keyword.key) })
          }
        >
          <span className="link-text">
            <span className="visually-hidden">Evidence of the link to {keyword.label}: </span>
            {formatCount(sharedCount, "paper")}
          </span>
          <span>
            <span className="visually-hidden">, weight </span>
            {weight.toFixed(2)}
          </span>
        </button>
        <Collapsible.Trigger
          className="link-fold"
          aria-label={`Papers shared with ${keyword.label}`}
          title="Show the papers that have both"
        >
          <ChevronIcon />
        </Collapsible.Trigger>
      </div>
      <Collapsible.Panel className="link-evidence">
        <LinkEvidence a={source.id} b={keyword.id} sharedCount={sharedCount} />
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
