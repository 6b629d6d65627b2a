import type { Frame } from "#src/features/map/labels/label-view.ts";

export interface CanvasLayer {
  /** The empty canvas, in pixels of the page, as large as the frame. */
  readonly clear: (frame: Frame) => CanvasRenderingContext2D | null;
  readonly dispose: () => void;
}

/** Puts a canvas for drawing in two dimensions at the end of a container; pointers pass through. */
export function createCanvasLayer(container: HTMLElement, className = ""): CanvasLayer {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  container.append(canvas);
  const context = canvas.getContext("2d");
  return {
    clear: ({ width, height }) => {
      const density = window.devicePixelRatio;
      const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== columns || canvas.height !== rows) {
        canvas.width = columns;
        canvas.height = rows;
      }
      context?.setTransform(density, 0, 0, density, 0, 0);
      context?.clearRect(0, 0, width, height);
      return context;
    },
    dispose: () => canvas.remove(),
  };
}
