import { expect, test } from "vitest";
import { createStageClock } from "#tests/bench/stage-clock.ts";

test("time goes to the stage that reported last, memory to the stage it was taken in", () => {
  const times = [0, 1000, 1500, 4500, 5000];
  const peaks = [10, 20, 50, 30];
  const clock = createStageClock({
    now: () => times.shift() ?? Number.NaN,
    readPeak: () => peaks.shift() ?? Number.NaN,
  });
  for (const stage of ["corpus", "corpus", "links", "corpus", "corpus"]) clock.onProgress(stage);
  // The second before the first report belongs to no stage.
  expect(clock.finish()).toEqual([
    { stage: "corpus", seconds: 1, peakBytes: 30 },
    { stage: "links", seconds: 3, peakBytes: 50 },
  ]);
});
