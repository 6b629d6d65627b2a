import { setType } from "./draw-labels.ts";
import type { MeasureText } from "./label-text.ts";

/** Measures text on a canvas of its own and remembers every width. */
export function createRuler(fontFamily: string): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  return (text, style) => {
    const key = `${style.weight} ${style.sizePx} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || context === null) return known ?? text.length * style.sizePx * 0.55;
    setType(context, style, fontFamily);
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}
