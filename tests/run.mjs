import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureApp, ensureSample } from "../pipeline/node/bootstrap/ensure-built.mjs";
import { ensureInstalled, runNpm } from "../pipeline/node/bootstrap/ensure-installed.mjs";
import { PROJECT_ROOT } from "../pipeline/node/bootstrap/project-root.mjs";
import { runMain } from "../pipeline/node/bootstrap/start-error.mjs";
import { ensureChromium } from "./support/find-chromium.mjs";

const REPORT = join(PROJECT_ROOT, "build/test-report.json");

const PROJECTS = ["unit", "integration", "e2e"];

/**
 * `npm test`: installs and builds what is missing, then checks and tests everything. The last line
 * is `N passed, N failed`; a failed check counts as one.
 */
await runMain(async () => {
  ensureInstalled();
  const chromium = ensureChromium();
  const checkFailed = runNpm(["run", "--silent", "check"]) === 0 ? 0 : 1;
  ensureApp();
  ensureSample();
  const { passed, failed } = await runTests(chromium);
  process.stdout.write(`${passed} passed, ${failed + checkFailed} failed\n`);
  return passed > 0 && failed + checkFailed === 0 ? 0 : 1;
});

/** @param {string} chromium path of the browser, which browser tests read from CHROME_PATH */
async function runTests(chromium) {
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...PROJECTS.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
    ],
    { cwd: PROJECT_ROOT, stdio: "inherit", env: { ...process.env, CHROME_PATH: chromium } },
  );
  // Needs an installed package, which there was none of when this file was loaded.
  const { countTests } = await import("./support/count-tests.mjs");
  return countTests(existsSync(REPORT) ? readFileSync(REPORT, "utf8") : null, status);
}
