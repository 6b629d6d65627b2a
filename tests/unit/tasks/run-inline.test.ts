import { expect, test } from "vitest";
import type { Task } from "#pipeline/effects.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";

const multiply: Task<number, number, number> = {
  name: "multiply",
  prepare: (factor) => (input) => input * factor,
};

test("outputs come in the order of the inputs", async () => {
  const outputs: number[] = [];
  for await (const output of runInline(multiply, 2, [3, 1, 2])) outputs.push(output);
  expect(outputs).toEqual([6, 2, 4]);
});

test("what is shared is made ready once, and inputs are taken one at a time", async () => {
  const events: string[] = [];
  const watched: Task<string, number, number> = {
    name: "watched",
    prepare: (shared) => {
      events.push(`prepare ${shared}`);
      return (input) => {
        events.push(`run ${input}`);
        return input;
      };
    },
  };
  function* inputs(): Generator<number> {
    for (const input of [1, 2, 3]) {
      events.push(`take ${input}`);
      yield input;
    }
  }
  for await (const output of runInline(watched, "all", inputs())) {
    if (output === 2) break;
  }
  expect(events).toEqual(["prepare all", "take 1", "run 1", "take 2", "run 2"]);
});

test("what a task throws reaches the loop", async () => {
  const failing: Task<null, number, number> = {
    name: "failing",
    prepare: () => () => {
      throw new RangeError("too much");
    },
  };
  await expect(runInline(failing, null, [1]).next()).rejects.toThrow(RangeError);
});
