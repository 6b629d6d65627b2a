import { type ReactNode, useMemo, useState } from "react";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import { type SpellingCount, spellingsOfKeyword } from "#src/data/queries/spellings-of-keyword.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatCount, formatNumber } from "#src/lib/format-count.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";

interface SpellingsProps {
  readonly keywordId: KeywordId;
}

const SPELLINGS_AT_FIRST = 6;

/** All the ways a keyword is written, with how often. */
export function Spellings({ keywordId }: SpellingsProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const answer = useQuery(useMemo(() => spellingsOfKeyword(keywordId), [keywordId]));
  const spellings = answer.status === "ready" ? answer.value : [];
  const shown = isWhole ? spellings : spellings.slice(0, SPELLINGS_AT_FIRST);
  const rest = spellings.length - shown.length;
  return (
    <Section title="Spellings" note={answer.status === "ready" ? noteOn(spellings) : undefined}>
      {answer.status === "loading" && <Waiting label="Loading the spellings" lines={1} />}
      {answer.status === "failed" && (
        <Failure title="The spellings could not be read." error={answer.error} />
      )}
      {answer.status === "ready" && spellings.length === 0 && (
        <p className="panel-empty">The snapshot does not say where it stands in the papers.</p>
      )}
      <ul className="spellings">
        {shown.map(({ mentionCount, paperCount, spelling }) => (
          <li key={spelling} title={`in ${formatCount(paperCount, "paper")}`}>
            {spelling}{" "}
            <span className="spelling-count tabular">
              {formatNumber(mentionCount)}
              <span className="visually-hidden"> {mentionCount === 1 ? "time" : "times"}</span>
            </span>
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
    </Section>
  );
}

function noteOn(spellings: readonly SpellingCount[]): string {
  const mentions = spellings.reduce((sum, { mentionCount }) => sum + mentionCount, 0);
  return formatCount(mentions, "mention");
}
