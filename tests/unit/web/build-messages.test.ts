import * as v from "valibot";
import { expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { buildRequestSchema } from "#pipeline/web/build-messages.ts";
import { inSteps } from "#pipeline/web/report-progress.ts";
import { aPaper } from "#tests/support/builders.ts";

const REQUEST = {
  type: "build",
  papers: [
    aPaper({
      date: { text: "2025-10", precision: "month" },
      extra: { doi: "10.1/2", tags: ["a"] },
    }),
  ],
  title: "Mine",
  options: { seed: 7 },
  wordVectors: null,
};

test("a request keeps its papers whole, and options left out are as shipped", () => {
  const request = v.parse(buildRequestSchema, REQUEST);
  expect(request.papers).toEqual(REQUEST.papers);
  expect(request.options).toEqual({ ...DEFAULT_OPTIONS, seed: 7 });
});

test("what is no request is refused", () => {
  const isRequest = (message: unknown): boolean => v.is(buildRequestSchema, message);
  expect(isRequest(REQUEST)).toBe(true);
  expect(isRequest(null)).toBe(false);
  expect(isRequest({ ...REQUEST, options: { sead: 7 } })).toBe(false);
  expect(isRequest({ ...REQUEST, papers: [aPaper({ sourceLine: 0 })] })).toBe(false);
  expect(isRequest({ ...REQUEST, wordVectors: { vocabulary: "v" } })).toBe(false);
});

test("of each stage at most a hundred and one steps are reported, the first and the last among them", () => {
  const reports: number[] = [];
  const report = inSteps((stage, fraction) => {
    if (stage === "links") reports.push(fraction);
  });
  for (let done = 0; done <= 12_345; done++) {
    report("keywords", done / 12_345);
    report("links", done / 12_345);
  }
  expect(reports).toHaveLength(101);
  expect([reports[0], reports.at(-1)]).toEqual([0, 1]);
});
