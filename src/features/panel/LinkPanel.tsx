import type { ReactNode } from "react";
import type { KeywordKey } from "#pipeline/contract/ids.ts";
import { Waiting } from "#src/ui/Waiting.tsx";
import { LinkDetails } from "./LinkDetails.tsx";
import { NotFound } from "./NotFound.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PapersFailure } from "./PapersFailure.tsx";
import { useKeyword } from "./use-keyword.ts";

interface LinkPanelProps {
  readonly a: KeywordKey;
  readonly b: KeywordKey;
}

/** What lies between two keywords, linked or not. */
export function LinkPanel({ a, b }: LinkPanelProps): ReactNode {
  const [first, second] = [useKeyword(a), useKeyword(b)];
  const [failure] = [first, second].filter((keyword) => keyword.status === "failed");
  if (failure !== undefined) {
    return (
      <>
        <PanelHead kind="Link" title={`${a} and ${b}`} />
        <PapersFailure error={failure.error} />
      </>
    );
  }
  if (first.status !== "ready" || second.status !== "ready") {
    return (
      <>
        <PanelHead kind="Link" title={`${a} and ${b}`} />
        <Waiting label="Loading the two keywords" />
      </>
    );
  }
  if (first.value === null) return <NotFound kind="Keyword" name={a} />;
  if (second.value === null) return <NotFound kind="Keyword" name={b} />;
  return <LinkDetails a={first.value} b={second.value} />;
}
