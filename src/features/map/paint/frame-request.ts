/** Something to be done in the next frame, once however often it is asked for. */
export interface FrameRequest {
  readonly ask: () => void;
  /** Forgets what was asked for. */
  readonly drop: () => void;
}

export function createFrameRequest(act: () => void): FrameRequest {
  let request: number | null = null;
  return {
    ask: () => {
      request ??= requestAnimationFrame(() => {
        request = null;
        act();
      });
    },
    drop: () => {
      if (request !== null) cancelAnimationFrame(request);
      request = null;
    },
  };
}
