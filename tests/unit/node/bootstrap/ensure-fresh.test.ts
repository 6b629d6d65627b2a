import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureFresh } from "#pipeline/node/bootstrap/ensure-fresh.mjs";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

/** Says whether a build was run for sources with this digest. */
type Ensure = (digest: string) => boolean;

async function makeEnsure(): Promise<{ ensure: Ensure; product: string; other: string }> {
  const folder = await makeTemporaryFolder();
  const product = join(folder, "product.txt");
  const other = join(folder, "other.txt");
  const stamp = join(folder, "stamps/product.txt");
  const ensure = (digest: string) => {
    let wasRun = false;
    ensureFresh({ products: [product, other], stamp, digest }, () => {
      wasRun = true;
      writeFileSync(product, "");
      writeFileSync(other, "");
    });
    return wasRun;
  };
  return { ensure, product, other };
}

test("what is there and was made from the same is not made again", async () => {
  const { ensure } = await makeEnsure();
  expect([ensure("a"), ensure("a")]).toEqual([true, false]);
});

test("it is made again when its sources changed, and when it is gone", async () => {
  const { ensure, product, other } = await makeEnsure();
  ensure("a");
  expect([ensure("b"), ensure("b")]).toEqual([true, false]);
  for (const file of [product, other]) {
    rmSync(file);
    expect(ensure("b")).toBe(true);
  }
});

test("a build that failed half way is done again, though its product stands there", async () => {
  const folder = await makeTemporaryFolder();
  const product = join(folder, "product.txt");
  const paths = { products: [product], stamp: join(folder, "stamp.txt") };
  const build = () => {
    writeFileSync(product, "half");
    throw new Error("out of memory");
  };
  const runs: string[] = [];
  ensureFresh({ ...paths, digest: "a" }, () => {
    writeFileSync(product, "whole");
  });
  expect(() => {
    ensureFresh({ ...paths, digest: "b" }, build);
  }).toThrow("out of memory");
  ensureFresh({ ...paths, digest: "a" }, () => {
    runs.push("again");
  });
  expect(runs).toEqual(["again"]);
});
