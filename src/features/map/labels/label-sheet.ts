import type { Box, Point } from "#src/features/map/geometry.ts";
import type { MeasureText, TextBlock } from "./label-text.ts";
import type { Frame } from "./label-view.ts";

/** What a label names: a theme of one of three levels, coarsest first, or a dot. */
export type LabelKind = "parent" | "theme" | "part" | "keyword";

/** A label with its text set, on a sheet that moves with the map: origin at the map's origin. */
export interface SheetLabel {
  readonly kind: LabelKind;
  readonly id: number;
  /** The place in map units that it keeps its distance to when the scale changes. */
  readonly anchor: Point;
  /** How far around its anchor its ground goes, in map units: there it may be pushed into view. */
  readonly reach: number;
  readonly box: Box;
  readonly text: TextBlock;
}

export interface Sheet {
  /** Pixels a map unit. */
  readonly scale: number;
  /** How much the dots are magnified now. */
  readonly dotScale: number;
  /** 1 on a wide screen, less on a small one. */
  readonly textScale: number;
  readonly measure: MeasureText;
  readonly frame: Frame;
  /** The stretch of the map whose labels are wanted (`top` the larger y); all of it without one. */
  readonly window?: Box;
}

export interface LabelLayout {
  /** Names of themes of all levels shown, the coarsest first. */
  readonly themes: readonly SheetLabel[];
  readonly keywords: readonly SheetLabel[];
}

export const EVERYWHERE: Box = {
  left: -Infinity,
  right: Infinity,
  top: Infinity,
  bottom: -Infinity,
};
