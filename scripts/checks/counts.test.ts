import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countReport, countVitest } from "./counts.mjs";

const folder = await mkdtemp(path.join(tmpdir(), "gantry-counts-"));
afterAll(() => rm(folder, { recursive: true }));

const oneFile = (status: string, results: string[]) => ({
  numTotalTests: results.length,
  numPassedTests: results.filter((result) => result === "passed").length,
  testResults: [{ status, assertionResults: results.map((result) => ({ status: result })) }],
});

test("a test that was left out has not passed", () => {
  const report = oneFile("passed", ["passed", "skipped", "todo"]);

  expect(countVitest(report)).toEqual({ passed: 1, failed: 2 });
});

test("a file that could not be loaded is a failure, although it holds no test", () => {
  expect(countVitest(oneFile("failed", []))).toEqual({ passed: 0, failed: 1 });
});

test("a failing test is counted once", () => {
  expect(countVitest(oneFile("failed", ["passed", "failed"]))).toEqual({ passed: 1, failed: 1 });
});

test("a browser test that passed only at the second try has not passed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };

  expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 3 });
});

test("a step that ran no test has failed", async () => {
  const file = await report("none.json", oneFile("passed", []));

  expect(await countReport(file, countVitest, true)).toEqual({ passed: 0, failed: 1 });
});

test("a runner that failed beside its tests, over coverage say, has failed", async () => {
  const file = await report("coverage.json", oneFile("passed", ["passed"]));

  expect(await countReport(file, countVitest, false)).toEqual({ passed: 1, failed: 1 });
});

test("a runner that left no report has failed", async () => {
  const file = path.join(folder, "missing.json");

  expect(await countReport(file, countVitest, true)).toEqual({ passed: 0, failed: 1 });
});

async function report(name: string, content: object): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, JSON.stringify(content));
  return file;
}
