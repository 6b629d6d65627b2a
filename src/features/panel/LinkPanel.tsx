import { type ReactNode, useMemo } from "react";
import type { KeywordKey } from "#pipeline/contract/ids.ts";
import { keywordByKey } from "#src/data/queries/keyword-by-key.ts";
import { useQuery } from "#src/data/use-query.ts";
import { Waiting } from "#src/ui/Waiting.tsx";
import { LinkEvidence } from "./LinkEvidence.tsx";
import { NotFound } from "./NotFound.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PapersFailure } from "./PapersFailure.tsx";

interface LinkPanelProps {
  readonly a: KeywordKey;
  readonly b: KeywordKey;
}

/** What lies between two keywords: the papers that have both. */
export function LinkPanel({ a, b }: LinkPanelProps): ReactNode {
  const first = useQuery(useMemo(() => keywordByKey(a), [a]));
  const second = useQuery(useMemo(() => keywordByKey(b), [b]));
  if (first.status === "failed") return <PapersFailure error={first.error} />;
  if (second.status === "failed") return <PapersFailure error={second.error} />;
  if (first.status === "loading" || second.status === "loading") {
    return <Waiting label="Loading the two keywords" />;
  }
  const [[one], [other]] = [first.value, second.value];
  if (one === undefined) return <NotFound kind="Keyword" name={a} />;
  if (other === undefined) return <NotFound kind="Keyword" name={b} />;
  return (
    <>
      <PanelHead kind="Link" title={`${one.label} and ${other.label}`} />
      <LinkEvidence a={one.id} b={other.id} sharedCount={0} />
    </>
  );
}
