import { expect, test } from "vitest";
import { findNearest } from "#pipeline/links/find-nearest.ts";
import { withTaskRunner } from "#pipeline/node/tasks/with-task-runner.ts";
import { madeUpPapers } from "#tests/support/made-up-papers.ts";

test("the near papers of a large corpus are the same from any number of threads", async () => {
  const search = madeUpPapers(5200, 130);
  const [inline, ...others] = await Promise.all(
    [1, 2, 3].map((threads) =>
      withTaskRunner(threads, (runTasks) =>
        findNearest(search, { runTasks, onProgress: () => {} }),
      ),
    ),
  );
  expect(inline?.account.method).toBe("approximate");
  for (const found of others) expect(found).toEqual(inline);
});
