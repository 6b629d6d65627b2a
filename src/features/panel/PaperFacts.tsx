import type { ReactNode } from "react";
import type { PaperRecord } from "#src/data/queries/paper-by-key.ts";
import { formatCount } from "#src/lib/format-count.ts";

interface PaperFactsProps {
  readonly paper: PaperRecord;
}

const NAMES_AT_MOST = 8;

/** Who wrote a paper and where it stood, as far as the source says. */
export function PaperFacts({ paper }: PaperFactsProps): ReactNode {
  const facts = [nameAuthors(paper), paper.organisation, paper.venue, paper.categories.join(", ")];
  const known = facts.filter((fact) => fact !== null && fact !== "");
  if (known.length === 0) return null;
  return <p className="paper-facts">{known.join(" · ")}</p>;
}

function nameAuthors({ authors, authorCount }: PaperRecord): string | null {
  if (authors.length === 0) {
    return authorCount === null ? null : formatCount(authorCount, "author");
  }
  const rest = authors.length - NAMES_AT_MOST;
  const named = authors.slice(0, NAMES_AT_MOST).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}
