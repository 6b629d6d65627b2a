import { median } from "#tests/bench/median.ts";

/** Milliseconds of script in the frames since they were last asked for. */
let spent = 0;
const waiting = new Set<number>();

/** To be called before anything asks for a frame: from then on, script in frames is counted. */
export function countFrames(): void {
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) => {
    const handle = request((now) => {
      waiting.delete(handle);
      const start = performance.now();
      run(now);
      spent += performance.now() - start;
    });
    waiting.add(handle);
    return handle;
  };
  const cancel = window.cancelAnimationFrame.bind(window);
  window.cancelAnimationFrame = (handle) => {
    waiting.delete(handle);
    cancel(handle);
  };
}

/** Milliseconds of script that an act takes on the main thread, with all the frames it asks for. */
export async function timeAct(act: () => void): Promise<number> {
  await settle();
  spent = 0;
  const start = performance.now();
  act();
  const atOnce = performance.now() - start;
  await settle();
  return atOnce + spent;
}

/** The median of many acts; the first, which compiles what the others run, is not counted. */
export async function timeActs(rounds: number, act: (round: number) => void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const time = await timeAct(() => act(round));
    if (round > 0) times.push(time);
  }
  return median(times);
}

/** Waits until no frame is asked for any more. */
export async function settle(): Promise<void> {
  do {
    await new Promise((done) => setTimeout(done, 30));
  } while (waiting.size > 0);
}
