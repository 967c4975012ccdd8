// npm run mutate: changes the rules one by one and asks whether any test notices. Minutes to an hour, so
// it is no part of npm test. Properties are left out: each mutant would wait for hundreds of projects.
export default {
  mutate: ["lib/domain/{gates,truth,verdict}/**/*.ts", "!**/*.test.ts"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  ignorePatterns: [".gantry", ".next", "docs", "e2e", "coverage", "reports"],
  concurrency: 2,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: "reports/stryker",
  thresholds: { high: 90, low: 80, break: 80 },
};
