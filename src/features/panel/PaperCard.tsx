import { type ReactNode, useMemo } from "react";
import { abstractOfPaper } from "#src/data/queries/abstract-of-paper.ts";
import { type Mention, mentionsOfPaper } from "#src/data/queries/mentions-of-paper.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { useQuery } from "#src/data/use-query.ts";
import { useView } from "#src/state/use-view.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { Abstract } from "./Abstract.tsx";
import { EvidenceText } from "./EvidenceText.tsx";
import { PaperMeta } from "./PaperMeta.tsx";
import "./paper-card.css";

interface PaperCardProps {
  readonly paper: PaperItem;
  /** Which of the paper's mentions are evidence here. Must be a stable function. */
  readonly isEvidence: (mention: Mention) => boolean;
  /** Whether they are evidence of a link: of two keywords, to be told apart. */
  readonly isOfLink?: boolean | undefined;
}

/** A paper in a list: title, date, comments, and the part of the abstract that is evidence. */
export function PaperCard({ paper, isEvidence, isOfLink = false }: PaperCardProps): ReactNode {
  const [, dispatch] = useView();
  const mentions = useQuery(useMemo(() => mentionsOfPaper(paper.id), [paper.id]));
  const abstract = useQuery(useMemo(() => abstractOfPaper(paper.id), [paper.id]));
  const evidence = mentions.status === "ready" ? mentions.value.filter(isEvidence) : [];
  return (
    <article className="paper-card">
      <h4>
        <button
          type="button"
          className="paper-title"
          onClick={() => dispatch({ type: "select", selection: { kind: "paper", key: paper.key } })}
        >
          <EvidenceText
            text={paper.title}
            marks={evidence.filter((mention) => mention.field === "title")}
            isColoured={isOfLink}
          />
        </button>
      </h4>
      <PaperMeta paper={paper} />
      {abstract.status === "loading" && <Waiting label="Loading the abstract" lines={4} />}
      {abstract.status === "failed" && (
        <Failure title="The abstract could not be read." error={abstract.error} />
      )}
      {abstract.status === "ready" && (
        <Abstract
          text={abstract.value[0] ?? ""}
          marks={evidence.filter((mention) => mention.field === "abstract")}
          isOfLink={isOfLink}
        />
      )}
    </article>
  );
}
