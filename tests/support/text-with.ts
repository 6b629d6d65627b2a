import { expect } from "vitest";

/** Stands for any text that has the part in it; typed, unlike expect's own. */
export function textWith(part: string | RegExp): unknown {
  return typeof part === "string" ? expect.stringContaining(part) : expect.stringMatching(part);
}
