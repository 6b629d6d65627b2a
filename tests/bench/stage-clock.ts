/** What one stage took. */
export interface StageCost {
  readonly stage: string;
  readonly seconds: number;
  readonly peakBytes: number;
}

interface Instruments {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Most bytes taken since it was last read. */
  readonly readPeak: () => number;
}

/** Shares out the time of a run among its stages, in the order in which they first report. */
export interface StageClock {
  /** The stage that reports has begun, and the one before it ended. */
  readonly onProgress: (stage: string) => void;
  /** Ends the last stage. */
  readonly finish: () => StageCost[];
}

/** A stage that is gone back to takes up where it stopped: its seconds add up. */
export function createStageClock({ now, readPeak }: Instruments): StageClock {
  const costs = new Map<string, { seconds: number; peakBytes: number }>();
  let current: string | null = null;
  let since = now();
  const close = (): void => {
    const end = now();
    const peak = readPeak();
    if (current !== null) {
      const cost = costs.get(current) ?? { seconds: 0, peakBytes: 0 };
      costs.set(current, {
        seconds: cost.seconds + (end - since) / 1000,
        peakBytes: Math.max(cost.peakBytes, peak),
      });
    }
    since = end;
  };
  return {
    onProgress: (stage) => {
      if (stage === current) return;
      close();
      current = stage;
    },
    finish: () => {
      close();
      current = null;
      return [...costs].map(([stage, cost]) => ({ stage, ...cost }));
    },
  };
}
