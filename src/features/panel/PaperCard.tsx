import { type ReactNode, useMemo, useState } from "react";
import { abstractOfPaper } from "#src/data/queries/abstract-of-paper.ts";
import { type Mention, mentionsOfPaper } from "#src/data/queries/mentions-of-paper.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { useQuery } from "#src/data/use-query.ts";
import { findExcerptStart } from "#src/lib/excerpt.ts";
import type { TextRange } from "#src/lib/match-text.ts";
import { useView } from "#src/state/use-view.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { MarkedText } from "#src/ui/MarkedText.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { PaperMeta } from "./PaperMeta.tsx";
import "./paper-card.css";

interface PaperCardProps {
  readonly paper: PaperItem;
  /** Which of the paper's mentions are evidence here. Must be a stable function. */
  readonly isEvidence: (mention: Mention) => boolean;
}

/** A paper in a list: title, date, comments, and the part of the abstract that is evidence. */
export function PaperCard({ paper, isEvidence }: PaperCardProps): ReactNode {
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
          <MarkedText
            text={paper.title}
            marks={evidence.filter((mention) => mention.field === "title")}
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
        />
      )}
    </article>
  );
}

interface AbstractProps {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** An abstract, cut to a few lines from its first marked sentence until the whole is asked for. */
function Abstract({ text, marks }: AbstractProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  if (text === "") return <p className="paper-no-abstract">The source gives no abstract.</p>;
  const start = isWhole ? 0 : findExcerptStart(text, marks);
  const shifted = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  return (
    <>
      <p className="abstract" data-cut={!isWhole}>
        {start > 0 && "… "}
        <MarkedText text={text.slice(start)} marks={shifted} />
      </p>
      <button
        type="button"
        className="paper-more"
        aria-expanded={isWhole}
        onClick={() => setIsWhole(!isWhole)}
      >
        {isWhole ? "Less" : "Whole abstract"}
      </button>
    </>
  );
}
