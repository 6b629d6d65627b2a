import type { TintScene } from "#src/features/map/areas/tint-theme.ts";
import {
  type DotState,
  dotState,
  type LineState,
  lineState,
} from "#src/features/map/focus/emphasis.ts";
import type { Dot, Line } from "#src/features/map/model/map-model.ts";
import type { MapInks } from "#src/features/map/paint/map-inks.ts";
import type { Walked } from "./walk/walk.ts";

/** The dots that a line lies between, in no order. */
export interface LinkEnds {
  readonly a: number;
  readonly b: number;
}

/** What the map shows besides itself. Replaced whole, never changed. */
export interface MapScene extends TintScene {
  /** The colours of dots and lines; of the same palette. */
  readonly inks: MapInks;
  /** Dots that the filter leaves out. */
  readonly ghosts: ReadonlySet<number>;
  /** The dot under the pointer, with the words for its card. */
  readonly card: { readonly id: number; readonly context: string } | null;
  /** The line under the pointer, with the words for its card. */
  readonly link: (LinkEnds & { readonly context: string }) | null;
  /** The island under the pointer. */
  readonly warm: number | null;
  /** Where the keyboard stands. */
  readonly walked: Walked | null;
  /** How far lines curve; 0 for straight ones. */
  readonly bend: number;
}

export function stateOfDot({ id }: Dot, { emphasis, ghosts, link }: MapScene): DotState {
  const isEnd = link !== null && (link.a === id || link.b === id);
  return isEnd ? "centre" : dotState(id, emphasis, ghosts);
}

export function stateOfLine(line: Line, { emphasis, ghosts, link }: MapScene): LineState {
  return joins(line, link) ? "lit" : lineState(line, emphasis, ghosts);
}

/** Whether a line is the one between these two dots. */
function joins({ source, target }: Line, link: LinkEnds | null): boolean {
  if (link === null) return false;
  return (source === link.a && target === link.b) || (source === link.b && target === link.a);
}

/** How a dot looks while nothing stands out: what does is drawn over the whole map. */
export function restOfDot({ id }: Dot, { ghosts }: MapScene): DotState {
  return dotState(id, null, ghosts);
}

export function restOfLine(line: Line, { ghosts }: MapScene): LineState {
  return lineState(line, null, ghosts);
}
