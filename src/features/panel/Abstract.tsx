import { Fragment, type ReactNode, useState } from "react";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import type { TextRange } from "#src/lib/match-text.ts";
import { MarkedText } from "#src/ui/MarkedText.tsx";
import { pickEvidence } from "./evidence-sentences.ts";

interface AbstractProps {
  readonly text: string;
  /** Mentions in the text that are evidence here. */
  readonly marks: readonly Mention[];
  /** How many sentences the evidence may take. */
  readonly sentenceLimit: number;
}

/** An abstract, cut to its evidence and a few lines until the whole is asked for. */
export function Abstract({ text, marks, sentenceLimit }: AbstractProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  if (text === "") return <p className="paper-no-abstract">The source gives no abstract.</p>;
  const pieces = isWhole ? [{ start: 0, end: text.length }] : cutOut(text, marks, sentenceLimit);
  return (
    <>
      {/* Sentences picked one by one are all wanted: only what runs on may be cut. */}
      <p className="abstract" data-cut={!isWhole && pieces.length === 1}>
        {pieces.map(({ start, end }) => (
          <Fragment key={start}>
            {start > 0 && "… "}
            <MarkedText
              text={text.slice(start, end)}
              marks={marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }))}
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

/** The evidence; a single sentence is followed by what follows it, as far as there is room. */
function cutOut(text: string, marks: readonly Mention[], sentenceLimit: number): TextRange[] {
  const [first, ...others] = pickEvidence(text, marks, sentenceLimit);
  if (first !== undefined && others.length > 0) return [first, ...others];
  return [{ start: first?.start ?? 0, end: text.length }];
}
