import { readFile } from "node:fs/promises";

/** A graph whose true groups are known. Nodes are numbered from 0. */
export interface KnownGraph {
  readonly nodeCount: number;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** 1 where the list gives none. */
  readonly weights: readonly number[];
  /** For each node the number of its true group. */
  readonly truth: readonly number[];
}

/** Reads lines of `u<TAB>v` or `u<TAB>v<TAB>weight`, and lines of `node<TAB>group` for all its nodes. */
export async function readGraph(edgesPath: string, labelsPath: string): Promise<KnownGraph> {
  const edges = await readTable(edgesPath);
  const labels = await readTable(labelsPath);
  const numbers = new Map(labels.map(([node = ""], number) => [node, number]));
  const groups = [...new Set(labels.map(([, label = ""]) => label))];
  const numberOf = (node: string): number => {
    const number = numbers.get(node);
    if (number === undefined) throw new Error(`${labelsPath} has no line for node ${node}.`);
    return number;
  };
  return {
    nodeCount: labels.length,
    sources: edges.map(([source = ""]) => numberOf(source)),
    targets: edges.map(([, target = ""]) => numberOf(target)),
    weights: edges.map(([, , weight = "1"]) => Number(weight)),
    truth: labels.map(([, label = ""]) => groups.indexOf(label)),
  };
}

async function readTable(path: string): Promise<string[][]> {
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}
