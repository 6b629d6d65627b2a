import { describe, expect, test } from "vitest";
import { buildCommand } from "#pipeline/node/commands/build.ts";
import type { Command } from "#pipeline/node/commands/command.ts";
import { exportCommand } from "#pipeline/node/commands/export.ts";
import { inspectCommand } from "#pipeline/node/commands/inspect.ts";
import { serveCommand } from "#pipeline/node/commands/serve.ts";
import { verifyCommand } from "#pipeline/node/commands/verify.ts";

describe("arguments that make no sense are wrong usage, told before anything is read", () => {
  test.each<[Command, string, RegExp]>([
    [buildCommand, "", /Name the files to read/],
    [buildCommand, "x.txt", /--out is missing/],
    [buildCommand, "x.txt --out y --colour on", /Unknown option '--colour'/],
    [buildCommand, "x.txt --out y --vectors maybe", /--vectors takes on or off/],
    [buildCommand, "x.txt --out y --jobs 0", /--jobs takes a whole number from 1 to 256/],
    [buildCommand, "x.txt --out y --as-of yesterday", /--as-of takes a day/],
    [buildCommand, "x.txt --out y --seed 1.5", /--seed takes a whole number/],
    [buildCommand, "x.txt --out y --format docx", /--format takes one of .*jsonl/],
    [buildCommand, "x.txt --out y --title=", /--title takes a text/],
    [inspectCommand, "", /Name the files to inspect/],
    [inspectCommand, "x.txt --out y", /Unknown option '--out'/],
    [exportCommand, "--to jsonl --out y", /Name one snapshot/],
    [exportCommand, "x y --to jsonl --out y", /Name one snapshot/],
    [exportCommand, "x --out y", /--to is missing/],
    [exportCommand, "x --to docx --out y", /no export to docx; there is: jsonl/],
    [verifyCommand, "", /Name one snapshot/],
    [verifyCommand, "x --rebuild", /after --rebuild the files/],
    [verifyCommand, "x y", /after --rebuild the files/],
    [serveCommand, "--port 99999", /--port takes a whole number from 0 to 65535/],
  ])("$name %s", async (command, line, sentence) => {
    const args = line.split(" ").filter((arg) => arg !== "");
    await expect(command.run(args)).rejects.toMatchObject({ code: "usage" });
    await expect(command.run(args)).rejects.toThrow(sentence);
  });
});

test.each([buildCommand, inspectCommand, exportCommand, verifyCommand, serveCommand])(
  "the help of $name begins with how to call it, in lines that fit a terminal",
  ({ name, help }) => {
    expect(help).toMatch(new RegExp(`^Usage: isotheme ${name} `));
    expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  },
);
