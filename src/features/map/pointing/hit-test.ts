import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import { boxHolds, type Point, type Projection, toMap } from "#src/features/map/geometry.ts";
import { themeNameAt, type VisibleLabels } from "#src/features/map/labels/label-view.ts";
import { ringHolds } from "#src/lib/ring-holds.ts";
import type { DotKind } from "#src/state/view-state.ts";
import type { DotIndex } from "./dot-index.ts";

/** What a point of the screen is on. */
export type Hit =
  | { readonly kind: DotKind; readonly id: number }
  | { readonly kind: "theme-name"; readonly id: number }
  | { readonly kind: "link"; readonly source: number; readonly target: number }
  | { readonly kind: "theme-area"; readonly id: number };

interface LineEnds {
  readonly source: number;
  readonly target: number;
}

/** How far beside a line still means the line: less than beside a dot, for lines are everywhere. */
const LINE_TOLERANCE_SHARE = 0.6;

/** The map as it stands on the screen now. */
export interface HitScene {
  readonly dots: DotIndex;
  /** What the dots are. */
  readonly dotKind: DotKind;
  readonly areas: readonly ThemeArea[];
  readonly labels: VisibleLabels;
  readonly projection: Projection;
  readonly dotScale: number;
  /** The drawn line that is meant by pointing at a place of the map. */
  readonly pickLine: (place: Point, tolerance: number) => LineEnds | null;
  /** How far beside a dot still means the dot. */
  readonly tolerancePx: number;
}

/** A dot before a label, a label before a line, a line before an island; null on the open ground. */
export function hitTest(at: Point, scene: HitScene): Hit | null {
  const { projection, labels, dotKind } = scene;
  const place = toMap(projection, at);
  const dot = scene.dots.pick(place, {
    radiusScale: scene.dotScale / projection.scale,
    tolerance: scene.tolerancePx / projection.scale,
  });
  if (dot !== null) return { kind: dotKind, id: dot };
  const label = labels.keywords.find(({ box }) => boxHolds(box, at));
  if (label !== undefined) return { kind: dotKind, id: label.id };
  const name = themeNameAt(labels, at);
  if (name !== null) return { kind: "theme-name", id: name };
  const line = scene.pickLine(place, (scene.tolerancePx * LINE_TOLERANCE_SHARE) / projection.scale);
  if (line !== null) return { kind: "link", source: line.source, target: line.target };
  const area = scene.areas.find((candidate) => areaHolds(candidate, place));
  return area === undefined ? null : { kind: "theme-area", id: area.themeId };
}

/** Whether a place is on the island, and not in one of its lakes. */
export function areaHolds({ box, rings }: ThemeArea, place: Point): boolean {
  const isNear =
    place.x >= box.left && place.x <= box.right && place.y >= box.bottom && place.y <= box.top;
  return isNear && rings.filter((ring) => ringHolds(ring, place)).length % 2 === 1;
}
