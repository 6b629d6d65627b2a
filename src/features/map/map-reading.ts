import { emphasise, type Focus } from "#src/features/map/focus/emphasis.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { MapInks } from "#src/features/map/paint/map-inks.ts";
import { describeLink } from "#src/features/map/words/describe-link.ts";
import type { Look } from "#src/state/view-state.ts";
import type { Palette } from "#src/ui/palette.ts";
import type { LinkEnds, MapScene } from "./map-scene.ts";
import { bendOf } from "./surface/line-shape.ts";
import type { Walked } from "./walk/walk.ts";

/** What the reader has asked the map to show. Replaced whole, never changed. */
export interface MapReading {
  readonly palette: Palette;
  /** The colours of dots and lines; of the same palette. */
  readonly inks: MapInks;
  readonly chosen: Focus | null;
  /** The dots of a pick, lit while nothing is pointed at or selected; null for no pick. */
  readonly picked: ReadonlySet<number> | null;
  /** Dots that the filter leaves out. */
  readonly ghosts: ReadonlySet<number>;
  /** Themes without papers in the filter. */
  readonly ghostThemes: ReadonlySet<number>;
  /** The words below a dot's name on its card. */
  readonly describe: (id: number) => string;
  readonly lines: Look["lines"];
}

/** What can be pointed at: what can be chosen, and a line, which leaves all else as it is. */
export type Pointed = Focus | ({ readonly kind: "link" } & LinkEnds);

/** What is under the pointer, here or elsewhere on the page. */
export interface Pointing {
  readonly hover: Pointed | null;
  readonly line: LinkEnds | null;
  /** The island under the pointer. */
  readonly warm: number | null;
  /** Where the keyboard stands while the map has the focus. */
  readonly walked?: Walked | null;
}

/** Makes scenes of one map; the same focus gives the same emphasis, not one that is equal. */
export function createSceneMaker(
  model: MapModel,
): (reading: MapReading, pointing: Pointing) => MapScene {
  const findEmphasis = keepLast((focus: Focus | null) => emphasise(model, focus));
  const toPickFocus = keepLast((picked: MapReading["picked"]): Focus | null =>
    picked === null ? null : { kind: "set", dots: picked },
  );
  return ({ chosen, picked, describe, lines, ...reading }, { hover, line, warm, walked }) => {
    // A line under the pointer lights up, and all else stays as it is.
    const focus = hover?.kind === "link" ? null : hover;
    const ends = hover?.kind === "link" ? hover : line;
    const { palette, inks, ghosts, ghostThemes } = reading;
    return {
      palette,
      inks,
      ghosts,
      ghostThemes,
      emphasis: findEmphasis(focus ?? chosen ?? toPickFocus(picked)),
      card: focus?.kind === model.kind ? { id: focus.id, context: describe(focus.id) } : null,
      link: ends === null ? null : { ...ends, context: describeLink(model, ends.a, ends.b) },
      warm,
      walked: walked ?? null,
      bend: bendOf(lines),
    };
  };
}

/** The function, asked again only when its argument is another. */
function keepLast<In, Out>(ask: (input: In) => Out): (input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | null = null;
  return (input) => {
    if (last === null || last.input !== input) last = { input, output: ask(input) };
    return last.output;
  };
}
