import { type Projection, toScreen } from "#src/features/map/geometry.ts";
import type { MapScene } from "#src/features/map/map-scene.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { middleOfLine } from "#src/features/map/surface/line-shape.ts";
import type { HoverCard } from "./draw-card.ts";

interface CardPosition {
  readonly projection: Projection;
  readonly dotScale: number;
}

/** The card of what is under the pointer, a dot or a line; null when neither is. */
export function toCard(scene: MapScene, model: MapModel, position: CardPosition): HoverCard | null {
  if (scene.link !== null) return toLinkCard(scene.link, scene.bend, model, position);
  const dot = scene.card === null ? undefined : model.dots.get(scene.card.id);
  if (dot === undefined || scene.card === null) return null;
  return {
    id: dot.id,
    at: toScreen(position.projection, dot),
    radius: dot.radius * position.dotScale,
    label: dot.name,
    context: scene.card.context,
    place: dot.place,
  };
}

function toLinkCard(
  { a, b, context }: NonNullable<MapScene["link"]>,
  bend: number,
  { dots }: MapModel,
  { projection }: CardPosition,
): HoverCard | null {
  const [from, to] = [dots.get(a), dots.get(b)];
  if (from === undefined || to === undefined) return null;
  const at = toScreen(projection, middleOfLine(from, to, bend));
  // A line is no dot, and has a colour only where its ends have one and the same.
  const own = { id: -1, radius: 0, place: from.place === to.place ? from.place : null };
  return { ...own, at, label: `${from.label} – ${to.label}`, context };
}
