import type { MapModel } from "#src/features/map/model/map-model.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { idsBeside, type Walked } from "./walk.ts";

/** What a screen reader says of where the keyboard stands: `theme 3 of 9, speech, 14 papers`. */
export function describeWalk(model: MapModel, walked: Walked): string {
  const ids = idsBeside(model, walked);
  const place = `${ids.indexOf(walked.id) + 1} of ${ids.length}`;
  if (walked.kind === "theme") {
    const theme = model.themes.get(walked.id);
    if (theme === undefined) return "";
    return `theme ${place}, ${theme.name}, ${formatCount(theme.paperCount, "paper")}`;
  }
  const dot = model.dots.get(walked.id);
  if (dot === undefined) return "";
  const theme = model.themes.get(dot.themeId ?? -1)?.name;
  const within = theme === undefined ? "" : ` in ${theme}`;
  const papers = model.kind === "keyword" ? `, ${formatCount(dot.paperCount, "paper")}` : "";
  return `${model.kind} ${place}${within}, ${dot.name}${papers}`;
}
