import { type ReactNode, useMemo, useState } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import { type LinkItem, linksOfKeyword } from "#src/data/queries/links-of-keyword.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { LinkRow } from "./LinkRow.tsx";
import "./strongest-links.css";

interface StrongestLinksProps {
  readonly keyword: KeywordItem;
}

const LINKS_AT_FIRST = 6;
/** Some keywords have hundreds: as many are added at a click. */
const LINKS_A_CLICK = 30;

/** The keywords linked most strongly. Until the database answers, those drawn on the map. */
export function StrongestLinks({ keyword }: StrongestLinksProps): ReactNode {
  const { map, retryDatabase } = useServices();
  const [shownCount, setShownCount] = useState(LINKS_AT_FIRST);
  const answer = useQuery(useMemo(() => linksOfKeyword(keyword.id), [keyword.id]));
  const drawn: LinkItem[] = map
    .neighboursOf(keyword.id)
    .map((neighbour) => ({ ...neighbour, sharedCount: neighbour.paperCount }));
  const links = answer.status === "ready" ? answer.value : drawn;
  const shown = links.slice(0, shownCount);
  if (links.length === 0) {
    return (
      <Section title="Strongest links">
        {answer.status === "loading" && <Waiting label="Loading the links" />}
        {answer.status === "failed" && (
          <Failure
            title="The links could not be read."
            error={answer.error}
            onRetry={retryDatabase}
          />
        )}
        {answer.status === "ready" && (
          <p className="panel-empty">
            Nothing is linked to it: it shares too few papers with any other keyword, or is in so
            many papers that it goes with everything.
          </p>
        )}
      </Section>
    );
  }
  return (
    <Section title="Strongest links" note="papers shared, weight 0 to 1">
      <ul className="link-list">
        {shown.map((link) => (
          <LinkRow key={link.keyword.id} source={keyword} link={link} />
        ))}
      </ul>
      {shown.length < links.length && (
        <button
          type="button"
          className="panel-more"
          onClick={() => setShownCount(shownCount + LINKS_A_CLICK)}
        >
          {offerMore(links.length - shown.length)}
        </button>
      )}
    </Section>
  );
}

function offerMore(rest: number): string {
  if (rest <= LINKS_A_CLICK) return `Show ${rest} more`;
  return `Show ${LINKS_A_CLICK} more of ${formatNumber(rest)}`;
}
