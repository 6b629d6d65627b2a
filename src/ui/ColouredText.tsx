import type { CSSProperties, ReactNode } from "react";
import type { TextRange } from "#src/lib/match-text.ts";
import { splitLayers } from "#src/lib/split-layers.ts";
import { coloursOf, type Palette } from "./palette.ts";
import { usePalette } from "./use-palette.ts";
import "./coloured-text.css";

/** A stretch of a text that stands for something with a colour. */
export interface ColouredMark extends TextRange {
  /** Place in the palette; null for what belongs to no theme. */
  readonly place: number | null;
  /** What a click selects, and the name of it, said when the pointer rests on it. */
  readonly choice?: { readonly name: string; readonly onChoose: () => void };
}

interface ColouredTextProps {
  readonly text: string;
  /** They may overlap: the longest tints the text, the shortest draws the line under it. */
  readonly marks: readonly ColouredMark[];
}

/**
 * Text with stretches marked in colours. A click on one chooses it, for the pointer alone: as many
 * buttons would break up the reading for the keyboard and the ear, which need a list of the same.
 */
export function ColouredText({ text, marks }: ColouredTextProps): ReactNode {
  const palette = usePalette();
  return splitLayers(text, marks).map(({ inner, outer, start, text: part }) => {
    if (inner === null || outer === null) return part;
    const { choice } = inner;
    return (
      <mark key={start} className="coloured" style={styleOf(palette, outer, inner)}>
        {choice === undefined ? (
          part
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer, see above.
          <span
            role="presentation"
            className="coloured-choice"
            title={choice.name}
            onClick={choice.onChoose}
          >
            {part}
          </span>
        )}
      </mark>
    );
  });
}

function styleOf(palette: Palette, outer: ColouredMark, inner: ColouredMark): CSSProperties {
  return {
    backgroundColor: coloursOf(palette, outer.place).area,
    textDecorationColor: coloursOf(palette, inner.place).dot,
  };
}
