import { expect, test } from "vitest";
import { giveKeys } from "#pipeline/papers/give-keys.ts";
import { makePaperKey } from "#pipeline/papers/make-paper-key.ts";
import { aDraft } from "#tests/support/builders.ts";

test("a key shows the beginning of the title, cut at a word, and depends on all of it", () => {
  const title = "Huxley-Gödel Machine: Human-Level Coding Agent Development by an Approximation";
  const key = makePaperKey(title, "");
  expect(key).toMatch(/^huxley-godel-machine-human-level-coding-agent-development-[0-9a-f]{8}$/);
  expect(makePaperKey(`${title} again`, "")).not.toBe(key);
});

test("spelling that does not change the words does not change the key", () => {
  expect(makePaperKey("The  Off-Switch GAME.", "x")).toBe(makePaperKey("the off switch game", "y"));
});

test("a paper without a title is named by its abstract; one without words still has a key", () => {
  expect(makePaperKey("", "We study agents.")).toMatch(/^we-study-agents-[0-9a-f]{8}$/);
  expect(makePaperKey("???", "")).toMatch(/^paper-[0-9a-f]{8}$/);
});

test("the source's own id is the key; no key is given twice", () => {
  const keys = giveKeys([
    aDraft({ sourceId: "2510.1" }),
    aDraft({ title: "Editorial", date: { text: "2024", precision: "year" } }),
    aDraft({ title: "Editorial", date: { text: "2025", precision: "year" } }),
    aDraft({ sourceId: "2510.1", title: "Another" }),
    aDraft({ sourceId: "2510.1", title: "Another" }),
  ]).map(({ key }) => key);
  expect(keys[0]).toBe("2510.1");
  expect(keys[3]).toMatch(/^2510\.1-[0-9a-f]{8}$/);
  expect(new Set(keys).size).toBe(5);
});

test("very many papers alike have a key each, in the order they came", () => {
  const alike = Array.from({ length: 50_000 }, () => aDraft({ title: "Editorial", abstract: "" }));
  const keys = giveKeys(alike).map(({ key }) => key);
  expect(new Set(keys).size).toBe(alike.length);
  expect(keys[1]).toMatch(/^editorial-[0-9a-f]{8}-[0-9a-f]{8}$/);
  expect(keys[3]).toBe(`${keys[1]}-3`);
});
