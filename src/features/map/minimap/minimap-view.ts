import { type Box, boxAround, type Point, type Projection } from "#src/features/map/geometry.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";

/** The projection that shows a whole stretch of the map (`top` the larger y) within a frame. */
export function fitStretch(stretch: Box, { width, height }: Frame, marginPx: number): Projection {
  const [across, up] = [stretch.right - stretch.left, stretch.top - stretch.bottom];
  const scale = Math.min(
    (width - 2 * marginPx) / Math.max(across, Number.EPSILON),
    (height - 2 * marginPx) / Math.max(up, Number.EPSILON),
  );
  return {
    scale,
    originX: width / 2 - (scale * (stretch.left + stretch.right)) / 2,
    originY: height / 2 + (scale * (stretch.top + stretch.bottom)) / 2,
  };
}

/** Where what the large map shows lies on the small one: `top` the smaller, in its pixels. */
export function frameOnMinimap(large: Projection, frame: Frame, small: Projection): Box {
  const factor = small.scale / large.scale;
  const left = small.originX - large.originX * factor;
  const top = small.originY - large.originY * factor;
  return { left, top, right: left + frame.width * factor, bottom: top + frame.height * factor };
}

/** A box on the small map without what lies beyond its edge, so that all four sides are seen. */
export function keepOnMinimap(box: Box, { width, height }: Frame, marginPx: number): Box {
  const across = (x: number): number => Math.min(Math.max(x, marginPx), width - marginPx);
  const down = (y: number): number => Math.min(Math.max(y, marginPx), height - marginPx);
  return {
    left: across(box.left),
    top: down(box.top),
    right: across(box.right),
    bottom: down(box.bottom),
  };
}

/** The stretch that the islands take up. */
export function stretchOfAreas(areas: readonly { readonly box: Box }[]): Box | null {
  const corners = areas.flatMap(({ box }): Point[] => [
    { x: box.left, y: box.top },
    { x: box.right, y: box.bottom },
  ]);
  return corners.length === 0 ? null : boxAround(corners);
}
