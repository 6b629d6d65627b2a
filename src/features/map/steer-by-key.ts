/** What the keys of the map can do to its camera. */
export interface Helm {
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (right: number, down: number) => void;
  readonly showAll: () => void;
}

export const ZOOM_STEP = 1.6;
const PAN_STEP = 0.15;

/** Obeys a key pressed on the map; false when the key means nothing there. */
export function steerByKey(key: string, { zoomBy, panBy, showAll }: Helm): boolean {
  switch (key) {
    case "ArrowLeft":
      panBy(-PAN_STEP, 0);
      return true;
    case "ArrowRight":
      panBy(PAN_STEP, 0);
      return true;
    case "ArrowUp":
      panBy(0, -PAN_STEP);
      return true;
    case "ArrowDown":
      panBy(0, PAN_STEP);
      return true;
    case "+":
    case "=":
      zoomBy(ZOOM_STEP);
      return true;
    case "-":
      zoomBy(1 / ZOOM_STEP);
      return true;
    case "0":
      showAll();
      return true;
    default:
      return false;
  }
}
