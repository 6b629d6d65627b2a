import { afterAll, expect, test } from "vitest";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { createTaskPool } from "#pipeline/node/tasks/create-task-pool.ts";
import {
  failTask,
  fillTask,
  multiplyTask,
  strangerTask,
  unclonableTask,
} from "#tests/support/test-tasks.ts";

const PROGRAM = new URL("../support/start-test-tasks.mjs", import.meta.url);
const pool = createTaskPool(2, PROGRAM);

afterAll(() => pool.dispose());

async function gather<Output>(outputs: AsyncIterable<Output>): Promise<Output[]> {
  const gathered: Output[] = [];
  for await (const output of outputs) gathered.push(output);
  return gathered;
}

test("outputs come in the order of the inputs, from any number of threads", async () => {
  const inputs = Array.from({ length: 50 }, (_, i) => i);
  const factors = Float64Array.of(3);
  for (const threads of [1, 3]) {
    const own = createTaskPool(threads, PROGRAM);
    const outputs = await gather(own.runTasks(multiplyTask, { factors }, inputs));
    await own.dispose();
    expect(outputs).toEqual(inputs.map((input) => 3 * input));
  }
});

test("two rounds at once do not disturb each other", async () => {
  const round = (factor: number): Promise<number[]> =>
    gather(pool.runTasks(multiplyTask, { factors: Float64Array.of(factor) }, [1, 2, 3, 4, 5, 6]));
  expect(await Promise.all([round(1), round(10)])).toEqual([
    [1, 2, 3, 4, 5, 6],
    [10, 20, 30, 40, 50, 60],
  ]);
});

test("memory that threads share is not copied", async () => {
  const factors = new Float64Array(new SharedArrayBuffer(8));
  factors[0] = 1;
  const outputs: number[] = [];
  for await (const output of pool.runTasks(
    multiplyTask,
    { factors },
    Array.from({ length: 20 }, () => 1),
  )) {
    outputs.push(output);
    factors[0] = 2;
  }
  expect(outputs[0]).toBe(1);
  expect(outputs.at(-1)).toBe(2);
});

test("typed arrays and texts arrive whole", async () => {
  expect(await gather(pool.runTasks(fillTask, null, [2, 0]))).toEqual([
    { values: Int32Array.of(2, 2), text: "ä" },
    { values: new Int32Array(0), text: "ä" },
  ]);
});

test("no input gives no output", async () => {
  expect(await gather(pool.runTasks(fillTask, null, []))).toEqual([]);
});

test("what the pipeline throws in a thread arrives as it was, after the outputs before it", async () => {
  const before: string[] = [];
  const all = (async () => {
    for await (const output of pool.runTasks(failTask, "ours", [false, true, false, true])) {
      before.push(output);
    }
  })();
  const cause = new TypeError("the reason");
  await expect(all).rejects.toEqual(
    new IsothemeError("file-binary", "A sentence.", { cause, line: 7 }),
  );
  await expect(all).rejects.toMatchObject({ code: "file-binary", line: 7, cause });
  expect(before).toEqual(["done"]);
});

test("any other error arrives with its kind and words", async () => {
  await expect(gather(pool.runTasks(failTask, "other", [true]))).rejects.toThrow(
    new TypeError("a slip"),
  );
  await expect(gather(pool.runTasks(failTask, "early", [false]))).rejects.toThrow(
    new RangeError("cannot even begin"),
  );
});

test("an output that no thread can hand over, and a task that none knows, are errors", async () => {
  await expect(gather(pool.runTasks(unclonableTask, null, [null]))).rejects.toThrow(/clone/);
  await expect(gather(pool.runTasks(strangerTask, null, [null]))).rejects.toThrow(/stranger/);
});

test("leaving early takes no more inputs, and the pool goes on", async () => {
  let taken = 0;
  function* inputs(): Generator<number> {
    for (;;) yield taken++;
  }
  for await (const output of pool.runTasks(fillTask, null, inputs())) {
    if (output.values.length === 5) break;
  }
  expect(taken).toBeLessThan(15);
  expect(await gather(pool.runTasks(fillTask, null, [1]))).toHaveLength(1);
});

test("a pool that is disposed of fails what it still had to do", async () => {
  const own = createTaskPool(1, PROGRAM);
  const outputs = gather(own.runTasks(fillTask, null, [1, 2, 3]));
  const failed = expect(outputs).rejects.toThrow(/ended/);
  await own.dispose();
  await failed;
});

test("threads that were never given a task can be stopped", async () => {
  await expect(createTaskPool(2, PROGRAM).dispose()).resolves.toBeUndefined();
});
