import { expect, test } from "vitest";
import { createProgress } from "#pipeline/node/progress.ts";

function record(isTTY: boolean): { texts: string[]; stream: Parameters<typeof createProgress>[0] } {
  const texts: string[] = [];
  return { texts, stream: { isTTY, write: (text: string) => texts.push(text) } };
}

test("away from a terminal each stage is one plain line, told when it begins", () => {
  const { texts, stream } = record(false);
  const progress = createProgress(stream);
  progress.onProgress("keywords", 0);
  progress.onProgress("keywords", 0.5);
  progress.onProgress("links", 0);
  progress.dispose();
  expect(texts).toEqual(["Finding keywords\n", "Linking keywords\n"]);
});

test("on a terminal one bar grows in its place and goes away at the end", () => {
  const { texts, stream } = record(true);
  const progress = createProgress(stream);
  progress.onProgress("corpus", 0.25);
  progress.onProgress("corpus", 0.2501);
  progress.onProgress("snapshot", 1);
  progress.dispose();
  expect(texts).toHaveLength(3);
  expect(texts[0]).toContain("Reading the corpus 25 %");
  expect(texts[1]).not.toContain("░");
  expect(texts[2]?.trim()).toBe("\u001b[2K");
  expect(texts.join("")).not.toContain("\n");
});

test("a run that ended before it began leaves nothing on the terminal", () => {
  const { texts, stream } = record(true);
  createProgress(stream).dispose();
  expect(texts).toEqual([]);
});
