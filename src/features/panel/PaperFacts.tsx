import type { ReactNode } from "react";
import type { PaperRecord } from "#src/data/queries/paper-by-key.ts";
import { nameAuthors } from "#src/lib/name-authors.ts";

interface PaperFactsProps {
  readonly paper: PaperRecord;
}

const NAMES_AT_MOST = 8;

/** Who wrote a paper and where it stood, as far as the source says. */
export function PaperFacts({ paper }: PaperFactsProps): ReactNode {
  const { authors, authorCount } = paper;
  const named = nameAuthors(
    authors.slice(0, NAMES_AT_MOST),
    Math.max(authorCount ?? 0, authors.length),
  );
  const facts = [named, paper.organisation, paper.venue, paper.categories.join(", ")];
  const known = facts.filter((fact) => fact !== null && fact !== "");
  if (known.length === 0) return null;
  return <p className="paper-facts">{known.join(" · ")}</p>;
}
