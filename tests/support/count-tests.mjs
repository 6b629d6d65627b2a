import * as v from "valibot";

/** What Vitest's json reporter writes, as far as it is read here. */
const reportSchema = v.object({
  success: v.boolean(),
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

/**
 * Tests passed and failed. A file that failed without a failed test of its own, because it could
 * not be loaded, counts as one; so does a run that failed outside of any test.
 *
 * @param {string | null} reportText null when the run wrote no report
 * @param {number | null} status exit status of the run
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(reportText, status) {
  if (reportText === null) {
    return { passed: 0, failed: 1 };
  }
  const report = v.parse(reportSchema, JSON.parse(reportText));
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  const endedWell = report.success && status === 0;
  return { passed: report.numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed };
}
