import { describe, expect, test } from "vitest";
import { findMissingPackages } from "#pipeline/node/bootstrap/find-missing-packages.mjs";

const MACHINE = { platform: "linux", arch: "x64" };

const REACT = { "node_modules/react": { version: "19.3.1" } };

test("nothing is missing when every package is there in its version", () => {
  expect(findMissingPackages({ "": {}, ...REACT }, REACT, MACHINE)).toEqual([]);
});

test("a package that is not there, or is there in another version, is missing", () => {
  const older = { "node_modules/react": { version: "18.0.0" } };
  expect(findMissingPackages(REACT, {}, MACHINE)).toEqual(["node_modules/react"]);
  expect(findMissingPackages(REACT, older, MACHINE)).toEqual(["node_modules/react"]);
});

describe("an optional package that is not there", () => {
  function isMissed(entry: object): boolean {
    const locked = { "node_modules/x": { version: "1.0.0", optional: true, ...entry } };
    return findMissingPackages(locked, {}, MACHINE).length > 0;
  }

  test("does not matter when it is made for another platform, or for none in particular", () => {
    expect(isMissed({ os: ["darwin"], cpu: ["x64"] })).toBe(false);
    expect(isMissed({ os: ["linux"], cpu: ["arm64"] })).toBe(false);
    expect(isMissed({})).toBe(false);
  });

  test("is missed when it is made for this one: the packages came from another machine", () => {
    expect(isMissed({ os: ["linux"], cpu: ["x64"] })).toBe(true);
  });

  test("is left to npm when it depends on the C library", () => {
    expect(isMissed({ os: ["linux"], cpu: ["x64"], libc: ["musl"] })).toBe(false);
  });
});
