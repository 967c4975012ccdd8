// What the test runners' JSON reports say, as { passed, failed }.
import { readFile } from "node:fs/promises";

/** A file that could not be loaded holds no test, yet it is a failure; a test that did not run is none that passed. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(notFailed),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + brokenFiles.length,
  };
}

export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

/**
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number }} count
 * @param {boolean} exitedWell a runner can fail beside its tests: coverage, an error in a hook
 */
export async function countReport(file, count, exitedWell) {
  const { passed, failed } = await readReport(file, count);
  const ranNothing = passed + failed === 0;
  if (failed === 0 && (ranNothing || !exitedWell)) return { passed, failed: 1 };
  return { passed, failed };
}

async function readReport(file, count) {
  try {
    return count(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function notFailed(result) {
  return result.status !== "failed";
}
