// What `npm test` checks, apart from the browser. Each step says how many tests it was.
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { countPlaywright, countReport, countVitest } from "./counts.mjs";
import { run } from "./run.mjs";

export const REPORTS = "reports";

const CODE_FOLDERS = ["app", "cli", "components", "e2e", "lib", "prisma", "scripts"];

/**
 * @typedef {{ passed: number, failed: number, output: string }} Result
 * @typedef {{ name: string, title: string, run: (options: { args: string[], live: boolean }) => Promise<Result> }} Step
 */

/** Before all others: tsc and the typed lint rules read what it writes. */
export const routeTypes = tool({
  name: "routes",
  title: "types of the routes",
  packageName: "next",
  args: ["typegen"],
});

/** @type {Step[]} the long ones first, so that two at a time end together */
export const checks = [
  tool({
    name: "lint",
    title: "lint",
    packageName: "oxlint",
    args: ["--config", "oxlint.config.mjs", "--max-warnings", "0"],
    paths: () => ["."],
  }),
  tool({
    name: "types",
    title: "types",
    packageName: "typescript-native",
    command: "tsc",
    args: ["--noEmit"],
  }),
  vitest({ name: "unit", title: "unit tests", wholeRunArgs: ["--coverage"] }),
  vitest({ name: "integration", title: "integration tests", wholeRunArgs: [] }),
  tool({
    name: "format",
    title: "format",
    packageName: "@biomejs/biome",
    command: "biome",
    args: ["format", "--max-diagnostics=50"],
  }),
  tool({
    name: "depcruise",
    title: "dependency rules",
    packageName: "dependency-cruiser",
    command: "depcruise",
    args: ["--output-type", "err-long"],
    paths: codePaths,
  }),
  tool({ name: "knip", title: "dead code", packageName: "knip", args: [] }),
];

/** @returns {Step} */
export function browserTests({ baseUrl, chromium, password, freshHome }) {
  return {
    name: "e2e",
    title: "end-to-end tests",
    async run({ args, live }) {
      const report = await freshReport("e2e");
      const env = {
        BASE_URL: baseUrl,
        CHROMIUM_PATH: chromium,
        GANTRY_EXAMPLE_PASSWORD: password,
        GANTRY_FRESH_HOME: freshHome,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      };
      const ended = await run({
        command: process.execPath,
        args: [binary("@playwright/test", "playwright"), "test", "--reporter=list,json", ...args],
        env,
        minutes: 27,
        live,
      });
      const counts = await countReport(report, countPlaywright, ended.ok);
      return { ...counts, output: ended.output };
    },
  };
}

/** @returns {Step} a step that is one check: it passes or it fails */
function tool({ name, title, packageName, command = packageName, args, paths = () => [] }) {
  return {
    name,
    title,
    async run({ args: more, live }) {
      const namesPaths = more.some((argument) => !argument.startsWith("-"));
      const ended = await run({
        command: process.execPath,
        args: [binary(packageName, command), ...args, ...more, ...(namesPaths ? [] : paths())],
        minutes: 8,
        live,
      });
      return { passed: ended.ok ? 1 : 0, failed: ended.ok ? 0 : 1, output: ended.output };
    },
  };
}

/** @returns {Step} */
function vitest({ name, title, wholeRunArgs }) {
  return {
    name,
    title,
    async run({ args: more, live }) {
      const report = await freshReport(name);
      const ended = await run({
        command: process.execPath,
        args: [
          binary("vitest", "vitest"),
          "run",
          ...["--project", name, "--reporter=default", "--reporter=json"],
          `--outputFile.json=${report}`,
          // Some files alone cannot reach the coverage that all of them have to.
          ...(more.length > 0 ? more : wholeRunArgs),
        ],
        minutes: 10,
        live,
      });
      const counts = await countReport(report, countVitest, ended.ok);
      return { ...counts, output: ended.output };
    },
  };
}

function codePaths() {
  return readdirSync(".").filter(
    (name) => CODE_FOLDERS.includes(name) || /\.(ts|mts|mjs)$/.test(name),
  );
}

async function freshReport(name) {
  const file = path.resolve(REPORTS, `${name}.json`);
  // The counts of an earlier run must not be taken for those of a run that broke off.
  await rm(file, { force: true });
  return file;
}

/** The script behind a package's command, run by this very Node. */
function binary(packageName, command) {
  const folder = path.join("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}
