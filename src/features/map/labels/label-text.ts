/** How a label is set: everything that decides its size. */
export interface TypeStyle {
  readonly sizePx: number;
  readonly weight: number;
  /** In em. */
  readonly spacing: number;
}

/** Width of a text in pixels. The browser's canvas in the page, a ruler in tests. */
export type MeasureText = (text: string, style: TypeStyle) => number;

export interface TextBlock {
  readonly lines: readonly string[];
  readonly style: TypeStyle;
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.18;

/** A line may be this many times as wide as asked for before it is cut. */
const MOST_OVERHANG = 2;
const MOST_NARROW_LINES = 3;
/** No line shorter than this is cut, in em. */
const LEAST_CUT_EM = 18;

/**
 * Sets a text in one line, or in two as even as its words allow when one is too wide. A line that
 * is still much too wide, as with a very long word, ends in an ellipsis.
 */
export function setText(
  text: string,
  style: TypeStyle,
  measure: MeasureText,
  maxWidth: number = Number.POSITIVE_INFINITY,
): TextBlock {
  const whole = measure(text, style);
  const words = whole <= maxWidth ? [text] : splitEvenly(text, style, measure);
  const most = Math.max(maxWidth * MOST_OVERHANG, style.sizePx * LEAST_CUT_EM);
  const lines = words.map((line) => shorten(line, style, measure, most));
  const widths = lines.map((line) => measure(line, style));
  return {
    lines,
    style,
    width: Math.max(...widths),
    height: lines.length * style.sizePx * LINE_HEIGHT,
  };
}

/**
 * Sets a text in as many lines as it takes to be narrow, broken between words and after hyphens. Null
 * when that would not make it narrower than in two lines, or takes more than three.
 */
export function setNarrow(
  text: string,
  style: TypeStyle,
  measure: MeasureText,
  maxWidth: number,
): TextBlock | null {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[ \p{Pd}])/u)) {
    const longer = `${lines.at(-1) ?? ""}${part}`;
    const fits = lines.length > 0 && measure(longer.trimEnd(), style) <= maxWidth;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  const set = lines.map((line) => line.trimEnd());
  const width = Math.max(...set.map((line) => measure(line, style)));
  const isNarrower = width < setText(text, style, measure, maxWidth).width;
  if (set.length > MOST_NARROW_LINES || !isNarrower) return null;
  return { lines: set, style, width, height: set.length * style.sizePx * LINE_HEIGHT };
}

/** The same style in another size, to half a pixel. */
export function scaleType(style: TypeStyle, factor: number): TypeStyle {
  return { ...style, sizePx: Math.round(style.sizePx * factor * 2) / 2 };
}

/** Middle of each line, in pixels below the top of the block. */
export function lineMiddles({ lines, style }: TextBlock): number[] {
  const lineHeight = style.sizePx * LINE_HEIGHT;
  return lines.map((_, place) => (place + 0.5) * lineHeight);
}

function shorten(line: string, style: TypeStyle, measure: MeasureText, maxWidth: number): string {
  const width = measure(line, style);
  if (width <= maxWidth) return line;
  let kept = Math.floor((line.length * maxWidth) / width);
  // Half a letter may be left where the cut falls within one.
  const cut = (): string =>
    `${line
      .slice(0, kept)
      .replace(/\p{Cs}$/u, "")
      .trimEnd()}…`;
  while (kept > 1 && measure(cut(), style) > maxWidth) kept -= 1;
  return cut();
}

function splitEvenly(text: string, style: TypeStyle, measure: MeasureText): readonly string[] {
  const words = text.split(" ");
  let best: readonly string[] = [text];
  let narrowest = measure(text, style);
  for (let place = 1; place < words.length; place += 1) {
    const lines = [words.slice(0, place).join(" "), words.slice(place).join(" ")];
    const width = Math.max(...lines.map((line) => measure(line, style)));
    if (width < narrowest) {
      best = lines;
      narrowest = width;
    }
  }
  return best;
}
