import type { ReactNode } from "react";
import type { TextRange } from "#src/lib/match-text.ts";
import { splitMarked } from "#src/lib/split-marked.ts";

interface MarkedTextProps {
  readonly text: string;
  /** Stretches to mark; they may overlap. */
  readonly marks: readonly TextRange[];
}

/** Text with stretches marked. The text is always text, whatever stands in it. */
export function MarkedText({ text, marks }: MarkedTextProps): ReactNode {
  return splitMarked(text, marks).map((piece) =>
    piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
  );
}
