import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { groupByConsensus, groupByLeiden, groupByLouvain } from "#tests/eval/group-graph.ts";
import { readGraph } from "#tests/eval/read-graph.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

async function readLines(edges: string, labels: string): ReturnType<typeof readGraph> {
  const folder = await makeTemporaryFolder();
  await writeFile(join(folder, "edges.tsv"), edges);
  await writeFile(join(folder, "labels.tsv"), labels);
  return await readGraph(join(folder, "edges.tsv"), join(folder, "labels.tsv"));
}

test("edges have weight 1 unless the list gives one, and nodes are numbered by the list of groups", async () => {
  expect(await readLines("b\ta\nb\tc\t2.5\n", "a\tx\nb\ty\nc\tx\n")).toEqual({
    nodeCount: 3,
    sources: [1, 1],
    targets: [0, 2],
    weights: [1, 2.5],
    truth: [0, 1, 0],
  });
});

test("an edge of a node that has no group is refused", async () => {
  await expect(readLines("a\tb\n", "a\tx\n")).rejects.toThrow("no line for node b");
});

test("two triangles that one edge joins are two groups for every method", async () => {
  const graph = await readLines(
    "0\t1\n1\t2\n0\t2\n3\t4\n4\t5\n3\t5\n2\t3\n",
    "0\ta\n1\ta\n2\ta\n3\tb\n4\tb\n5\tb\n",
  );
  for (const group of [groupByConsensus, groupByLouvain, groupByLeiden]) {
    const [a, b, c, d, e, f] = Array.from(group(graph, 1));
    expect([b, c, e, f]).toEqual([a, a, d, d]);
    expect(a).not.toBe(d);
  }
});
