import { expect, test } from "vitest";
import { countTests } from "#tests/support/count-tests.mjs";

const PASSED = { status: "passed", assertionResults: [{ status: "passed" }] };

function aReport(fields: object): string {
  return JSON.stringify({
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [PASSED],
    ...fields,
  });
}

test("a run that went well counts its tests", () => {
  expect(countTests(aReport({}), 0)).toEqual({ passed: 3, failed: 0 });
});

test("failed tests are counted", () => {
  const file = { status: "failed", assertionResults: [{ status: "failed" }] };
  const report = aReport({ success: false, numFailedTests: 1, testResults: [file] });
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test("a file that could not be loaded counts as a failure", () => {
  const report = aReport({
    success: false,
    testResults: [PASSED, { status: "failed", assertionResults: [] }],
  });
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test("a run that failed outside of its tests, or wrote no report, counts as a failure", () => {
  expect(countTests(aReport({ success: false }), 1)).toEqual({ passed: 3, failed: 1 });
  expect(countTests(aReport({}), null)).toEqual({ passed: 3, failed: 1 });
  expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1 });
});
