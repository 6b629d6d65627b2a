import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { CONTENT_SECURITY_POLICY_META } from "./pipeline/contract/content-security-policy.ts";
import { nameSnapshots } from "./pipeline/node/serve/name-snapshots.ts";
import { readRequestPath } from "./pipeline/node/serve/request-path.ts";
import { createSnapshotHandler, SNAPSHOTS_PATH } from "./pipeline/node/serve/snapshot-handler.ts";

/** Puts the policy that `serve` sends as a header into the page too, for every other web host. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "isotheme:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: CONTENT_SECURITY_POLICY_META,
        },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Serves build/snapshots under /snapshots in development, the sample first. */
function devSnapshots(): Plugin {
  return {
    name: "isotheme:dev-snapshots",
    apply: "serve",
    configureServer: ({ middlewares, config }) => {
      const handle = createSnapshotHandler(nameSnapshots(listSnapshotFolders(config.root)));
      middlewares.use((request, response, next) => {
        const path = readRequestPath(request.url);
        if (path?.startsWith(SNAPSHOTS_PATH) === true) {
          handle(request, response, path).catch(next);
        } else {
          next();
        }
      });
    },
  };
}

function listSnapshotFolders(root: string): string[] {
  const parent = join(root, "build/snapshots");
  const names = existsSync(parent) ? readdirSync(parent).sort() : [];
  const visible = names.filter((name) => !name.startsWith("."));
  const sampleFirst = [
    ...visible.filter((name) => name === "sample"),
    ...visible.filter((name) => name !== "sample"),
  ];
  return sampleFirst.map((name) => join(parent, name));
}

const UNIT_TIMEOUT_MS = 60_000;
const INTEGRATION_TIMEOUT_MS = 300_000;
const E2E_TIMEOUT_MS = 240_000;
const LONG_TIMEOUT_MS = 1_800_000;

export default defineConfig({
  // Relative addresses: the page works in any folder of any web host.
  base: "./",
  publicDir: "public",
  plugins: [react(), contentSecurityPolicy(), devSnapshots()],
  worker: { format: "es" },
  build: {
    outDir: "build/app",
    emptyOutDir: true,
    // A font inside a style sheet would be a data: address, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { host: "127.0.0.1" },
  test: {
    // Vitest would leave one core of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Pure code needs no process of its own for each file: modules are loaded once.
          isolate: false,
          // A busy machine is no failure.
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: INTEGRATION_TIMEOUT_MS,
          hookTimeout: INTEGRATION_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: LONG_TIMEOUT_MS,
          hookTimeout: LONG_TIMEOUT_MS,
        },
      },
    ],
  },
});
