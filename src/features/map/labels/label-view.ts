import {
  type Box,
  boxesOverlap,
  boxHolds,
  moveBox,
  type Point,
  type Projection,
  toScreen,
} from "#src/features/map/geometry.ts";
import type { LabelLayout, SheetLabel } from "./label-sheet.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The frame with what lies over the map in it: controls, legend, filter bar. */
export interface CoveredFrame extends Frame {
  readonly covers?: readonly Box[];
}

/** Labels in pixels of the screen: only those that can be shown whole. */
export interface VisibleLabels {
  readonly themes: readonly SheetLabel[];
  readonly keywords: readonly SheetLabel[];
}

const EDGE_PX = 6;
/** Of an island's radius: nearer to its middle, a name is on it and on no other. */
const INLAND_SHARE = 0.8;

/**
 * The part of a layout that the screen shows now. A keyword's label that would be cut or covered is
 * left out; a name is pushed to where it is not, as long as no other name is there, and it was in
 * view or is on its theme's island still: however near one is, the island tells its name.
 */
export function cutToScreen(
  layout: LabelLayout,
  projection: Projection,
  frame: CoveredFrame,
): VisibleLabels {
  const covers = frame.covers ?? [];
  const inner = {
    left: EDGE_PX,
    top: EDGE_PX,
    right: frame.width - EDGE_PX,
    bottom: frame.height - EDGE_PX,
  };
  const move = (label: SheetLabel): SheetLabel => ({
    ...label,
    box: moveBox(label.box, projection.originX, projection.originY),
  });
  const onScreen = layout.themes.map(move);
  const isFree = (box: Box): boolean =>
    isInside(box, inner) && !covers.some((cover) => boxesOverlap(cover, box));
  const whole = onScreen.filter(({ box }) => isFree(box));
  const pushed: SheetLabel[] = [];
  for (const label of onScreen) {
    if (isFree(label.box)) continue;
    const box = pushOff(pushInside(label.box, inner), covers);
    if (!boxHolds(inner, middleOf(label.box)) && !isOnIsland(label, box, projection)) continue;
    const isTaken = [...whole, ...pushed].some((other) => boxesOverlap(other.box, box));
    if (isFree(box) && !isTaken) pushed.push({ ...label, box });
  }
  const keywords = layout.keywords
    .map(move)
    .filter(({ box }) => isFree(box))
    .filter(({ box }) => !pushed.some((name) => boxesOverlap(name.box, box)));
  return { themes: [...whole, ...pushed], keywords };
}

/** Whether a name, put there, stands on the island it belongs to, well within its shore. */
function isOnIsland({ anchor, reach }: SheetLabel, box: Box, projection: Projection): boolean {
  const { x, y } = toScreen(projection, anchor);
  const at = middleOf(box);
  return Math.hypot(at.x - x, at.y - y) < INLAND_SHARE * reach * projection.scale;
}

/** The labels without those below a card, and without that of the keyword the card tells of. */
export function makeRoom(labels: VisibleLabels, keywordId: number, card: Box): VisibleLabels {
  const keywords = labels.keywords.filter(
    ({ id, box }) => id !== keywordId && !boxesOverlap(box, card),
  );
  return { themes: labels.themes.filter(({ box }) => !boxesOverlap(box, card)), keywords };
}

/** The theme whose name is at a point of the screen, or null. */
export function themeNameAt({ themes }: VisibleLabels, at: Point): number | null {
  return themes.find(({ box }) => boxHolds(box, at))?.id ?? null;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

function pushInside(box: Box, frame: Box): Box {
  const dx = Math.max(0, frame.left - box.left) - Math.max(0, box.right - frame.right);
  const dy = Math.max(0, frame.top - box.top) - Math.max(0, box.bottom - frame.bottom);
  return moveBox(box, dx, dy);
}

/** Moves a box off what covers it, each time the shortest way. */
function pushOff(box: Box, covers: readonly Box[]): Box {
  let free = box;
  for (const cover of covers) {
    if (!boxesOverlap(cover, free)) continue;
    const across = shorter(cover.right - free.left, cover.left - free.right);
    const along = shorter(cover.bottom - free.top, cover.top - free.bottom);
    free = Math.abs(across) < Math.abs(along) ? moveBox(free, across, 0) : moveBox(free, 0, along);
  }
  return free;
}

function shorter(a: number, b: number): number {
  return Math.abs(a) < Math.abs(b) ? a : b;
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
