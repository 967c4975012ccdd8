// Begins on a fresh clone, before anything is installed: built-in modules only, here and in what this imports.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ensureChromium } from "../lib/chromium.mjs";
import { generateClient } from "../lib/client.mjs";
import { installPackages } from "../lib/install.mjs";
import { endRunning } from "../lib/run.mjs";
import { ROOT } from "../lib/settings.mjs";
import { endApp, startApp, stopApp } from "./app.mjs";
import { showStep, showSteps, showSummary } from "./progress.mjs";
import { endEverything } from "./run.mjs";
import { browserTests, checks, REPORTS, routeTypes } from "./steps.mjs";

/** @param {string[]} words `--no-browser`, or `--only <step>` and the arguments for its tool */
export async function main(words) {
  process.chdir(ROOT);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env[process.stdout.isTTY ? "FORCE_COLOR" : "NO_COLOR"] ??= "1";
  // Tests bring their own Postgres and must never find anybody's.
  delete process.env.DATABASE_URL;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, interrupted);
  process.once("exit", leaveNothingBehind);

  const [first, name = "", ...toolArgs] = words;
  try {
    const code =
      first === "--only"
        ? await runOne(name, toolArgs)
        : await runAll({ withBrowser: first !== "--no-browser" });
    process.exit(code);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

async function runAll({ withBrowser }) {
  const started = performance.now();
  const results = [];
  for (const step of [...preparation(), routeTypes]) {
    results.push(await showStep(step));
    // Without packages and client everything else would fail for that reason alone.
    if (results.at(-1).failed > 0 && step !== routeTypes) return showSummary(results);
  }
  const browser = withBrowser ? browserSteps() : null;
  // What the browser tests need is fetched and built beside the longest of the others.
  results.push(...(await showSteps([...checks, ...(browser?.before ?? [])])));
  if (browser) results.push(await showStep(browser.tests()));
  await stopApp();
  console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  return showSummary(results);
}

function preparation() {
  const options = { root: ROOT, home: path.join(ROOT, REPORTS), env: process.env, announce: note };
  return [
    single("packages", async () => {
      await mkdir(REPORTS, { recursive: true });
      await installPackages(options);
    }),
    single("database client", () => generateClient(options)),
  ];
}

function browserSteps() {
  let chromium;
  let app;
  return {
    before: [
      single("chromium", async () => {
        chromium = await ensureChromium({ log: note });
      }),
      single("application, built and started", async () => {
        app = await startApp();
      }),
    ],
    tests: () => (chromium && app ? browserTests({ ...app, chromium }) : notReached),
  };
}

/** For whoever works on one thing: prints as it goes. */
async function runOne(name, args) {
  const steps = Object.fromEntries(checks.map((step) => [step.name, step]));
  if (name !== "e2e" && !steps[name]) {
    console.error(`There is no step "${name}": ${[...Object.keys(steps), "e2e"].join(", ")}.`);
    return 2;
  }
  for (const step of preparation()) await step.run();
  if (name === "lint" || name === "types") await routeTypes.run({ args: [], live: true });

  let step = steps[name];
  if (name === "e2e") {
    const chromium = await ensureChromium({ log: note });
    note("building and starting the application");
    step = browserTests({ ...(await startApp()), chromium });
  }
  const { failed } = await step.run({ args, live: true });
  await stopApp();
  return failed === 0 ? 0 : 1;
}

/** A step that either works or throws what was in its way. */
function single(title, work) {
  return {
    name: title,
    title,
    async run() {
      await work();
      return { passed: 1, failed: 0, output: "" };
    },
  };
}

const notReached = {
  name: "e2e",
  title: "end-to-end tests",
  async run() {
    return { passed: 0, failed: 1, output: "No test ran: see above." };
  },
};

function note(text) {
  console.log(`     ${text}`);
}

async function interrupted() {
  endRunning();
  endEverything();
  await stopApp();
  process.exit(130);
}

/** Also after an error that nobody expected; then there is no time to wait for the end. */
function leaveNothingBehind() {
  endRunning();
  endEverything();
  endApp();
}
