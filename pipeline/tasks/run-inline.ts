import type { Task } from "#pipeline/effects.ts";

/** Does a task for each input in the thread it is called in, one after the other. */
export async function* runInline<Shared, Input, Output>(
  { prepare }: Task<Shared, Input, Output>,
  shared: Shared,
  inputs: Iterable<Input>,
): AsyncGenerator<Output> {
  const run = prepare(shared);
  for (const input of inputs) yield run(input);
}
