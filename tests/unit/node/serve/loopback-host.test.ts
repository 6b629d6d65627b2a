import { expect, test } from "vitest";
import { isLoopbackHost } from "#pipeline/node/serve/loopback-host.ts";

test.each(["127.0.0.1", "127.0.0.1:4173", "localhost", "LOCALHOST:80", "[::1]:4173"])(
  "%s names this machine",
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

test.each([
  undefined,
  "",
  "example.org",
  "localhost.example.org",
  "127.0.0.1.nip.io:4173",
  "evil@localhost",
])("%s does not", (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});
