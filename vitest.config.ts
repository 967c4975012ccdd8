import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const onDatabase = ["**/*.integration.test.ts", "scripts/lib/**/*.test.ts"];
const outside = [...configDefaults.exclude, ".next/**", ".gantry/**", "e2e/**", "coverage/**"];

/** Modules are read once for each process, not for each file: reading them takes longer than the tests. */
const shared = { isolate: false };

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}lib/testing/no-server-only.ts` },
    ],
  },
  test: {
    // A file that is found and holds no test is a mistake, not a pass.
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...outside, ...onDatabase],
          // Properties over arbitrary projects take their time on a busy machine.
          testTimeout: 30_000,
          setupFiles: ["lib/testing/property-seed.ts"],
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: onDatabase,
          exclude: outside,
          pool: "forks",
          maxWorkers: 2,
          ...shared,
          env: {
            BETTER_AUTH_SECRET: "a secret for tests alone, long enough to pass",
            LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
            // What a page prints is seen where there is a page, in the browser suite.
            CHROMIUM_PATH: "none",
          },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ["lib/testing/integration-server.ts"],
          setupFiles: ["lib/testing/integration-setup.ts"],
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["lib/domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text", "json-summary"],
      reportsDirectory: "coverage",
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
