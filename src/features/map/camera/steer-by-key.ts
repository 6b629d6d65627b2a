import type { KeyCommand } from "#src/lib/keys.ts";

/** What the keys of the map can do to its camera. */
export interface Helm {
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (right: number, down: number) => void;
  readonly showAll: () => void;
}

export const ZOOM_STEP = 1.6;
const PAN_STEP = 0.15;

const ORDERS: Partial<Record<KeyCommand, (helm: Helm) => void>> = {
  "pan-left": ({ panBy }) => panBy(-PAN_STEP, 0),
  "pan-right": ({ panBy }) => panBy(PAN_STEP, 0),
  "pan-up": ({ panBy }) => panBy(0, -PAN_STEP),
  "pan-down": ({ panBy }) => panBy(0, PAN_STEP),
  "zoom-in": ({ zoomBy }) => zoomBy(ZOOM_STEP),
  "zoom-out": ({ zoomBy }) => zoomBy(1 / ZOOM_STEP),
  "show-all": ({ showAll }) => showAll(),
};

/** Obeys a key that moves the camera; false for one that asks for something else. */
export function steerByKey(command: KeyCommand, helm: Helm): boolean {
  const order = ORDERS[command];
  order?.(helm);
  return order !== undefined;
}
