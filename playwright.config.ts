import { defineConfig, devices } from "@playwright/test";

const reading = ["**/access/**/*.spec.ts", "**/gallery/**/*.spec.ts"];
/** Chromium draws the bars of its window as pages, a process for each window, which nobody sees here. */
const barsOfTheWindow = [
  "InitialWebUI",
  "PreloadTopChromeWebUI",
  "WebUIBackForwardButton",
  "WebUILocationBar",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
  "WebUIReloadButton",
  "WebUISplitTabsButton",
  "WebUIToolbar",
];

/** What Playwright switches off: of two such lists Chromium hears the last alone. */
const offByPlaywright = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // Starting a Gantry of a test's own counts too, and the slowest machine seen took thrice as long as the quickest.
  timeout: 120_000,
  // Before the step that runs this is ended from outside, so that it can still say what failed.
  globalTimeout: 26 * 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // `npm run e2e` starts Gantry in a home of its own and says where it is.
    baseURL: process.env.BASE_URL,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page is looked at for seconds: machine code that would speed it up costs more than it brings.
        "--js-flags=--single-threaded --no-opt --no-maglev",
        `--disable-features=${[...offByPlaywright, ...barsOfTheWindow].join(",")}`,
      ],
    },
  },
  projects: [
    {
      // What only looks may run side by side.
      name: "reading",
      testMatch: reading,
      fullyParallel: true,
      use: desktop,
    },
    {
      // What writes shares one portfolio: the tests of a file run one after another.
      name: "journeys",
      testIgnore: reading,
      use: desktop,
    },
  ],
});
