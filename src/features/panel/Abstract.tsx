import { Fragment, type ReactNode, useState } from "react";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import type { TextRange } from "#src/lib/match-text.ts";
import { EvidenceText } from "./EvidenceText.tsx";
import { pickEvidence } from "./evidence-sentences.ts";

interface AbstractProps {
  readonly text: string;
  /** Mentions in the text that are evidence here. */
  readonly marks: readonly Mention[];
  /** Whether the evidence is of a link: a sentence or two that show both keywords, in two colours. */
  readonly isOfLink: boolean;
}

/** One that has both keywords, or one for each. */
const SENTENCES_OF_LINK = 2;

/** An abstract, cut to its evidence and a few lines until the whole is asked for. */
export function Abstract({ text, marks, isOfLink }: AbstractProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  if (text === "") return <p className="paper-no-abstract">The source gives no abstract.</p>;
  const picked = pickEvidence(text, marks, isOfLink ? SENTENCES_OF_LINK : 1);
  // The sentences of a link are all that is wanted; another is followed by what follows it.
  const isEnough = isOfLink && picked.length > 0;
  const shown = isEnough ? picked : [{ start: picked[0]?.start ?? 0, end: text.length }];
  const pieces = isWhole ? [{ start: 0, end: text.length }] : shown;
  return (
    <>
      <p className="abstract" data-cut={!isWhole && !isEnough}>
        {pieces.map((piece, place) => (
          <Fragment key={piece.start}>
            {piece.start > (pieces[place - 1]?.end ?? 0) && "… "}
            <EvidenceText
              text={text.slice(piece.start, piece.end)}
              marks={moveInto(piece, marks)}
              isColoured={isOfLink}
            />
          </Fragment>
        ))}
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

/** The mentions as seen from the beginning of a piece of the text. */
function moveInto({ start }: TextRange, marks: readonly Mention[]): Mention[] {
  return marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
}
