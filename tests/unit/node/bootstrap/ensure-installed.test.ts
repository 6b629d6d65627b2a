import { expect, test } from "vitest";
import { refuseOldNode } from "#pipeline/node/bootstrap/ensure-installed.mjs";

test.each(["18.20.0", "20.18.3"])("Node %s is refused with what to do", (version) => {
  expect(() => {
    refuseOldNode(version);
  }).toThrow(/needs Node 20\.19 or newer.*install/);
});

test.each(["20.19.0", "22.1.0"])("Node %s is taken", (version) => {
  expect(() => {
    refuseOldNode(version);
  }).not.toThrow();
});
