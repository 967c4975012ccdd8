// Where a Chromium is for the browser tests, and how one gets there when there is none.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** The first draws pages with the same engine and no window around them, for half of the browser's work. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
/** What Debian calls them; the first is in its newer releases only. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const MAC_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const MINUTE = 60_000;

/**
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<string>} path of a Chromium that runs
 * @throws {Error} one line with the remedy
 */
export async function ensureChromium({ log }) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await runs(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", which does not run: correct or unset it.`);
  }
  const found = await findChromium();
  if (found) return found;

  log("no Chromium here, asking Playwright for one");
  await succeeds(process.execPath, [playwrightCommand(), "install", "chromium"], 3 * MINUTE);
  const downloaded = await findChromium();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    log("installing Debian's Chromium");
    await succeeds("apt-get", ["update"], 3 * MINUTE);
    // Somebody else may be installing: the lock is waited for.
    const patience = ["-o", "DPkg::Lock::Timeout=300"];
    for (const name of PACKAGES) {
      await succeeds("apt-get", [...patience, "install", "-y", name], 10 * MINUTE);
      const installed = await findChromium();
      if (installed) return installed;
    }
  }
  throw new Error(
    "No Chromium for the browser tests: install one (on Debian `apt-get install chromium`) or name one with CHROMIUM_PATH.",
  );
}

async function findChromium() {
  const { chromium } = await import("@playwright/test");
  for (const candidate of [chromium.executablePath(), ...systemBrowsers()]) {
    if (existsSync(candidate) && (await runs(candidate))) return candidate;
  }
  return undefined;
}

function systemBrowsers() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return process.platform === "darwin" ? [...onPath, ...MAC_APPLICATIONS] : onPath;
}

/** A downloaded browser may be there and still lack its system libraries. */
function runs(file) {
  return succeeds(file, ["--version"], MINUTE);
}

function playwrightCommand() {
  return path.join("node_modules", "@playwright", "test", "cli.js");
}

/** @returns {Promise<boolean>} */
function succeeds(command, args, timeout) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "ignore",
      timeout,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: "noninteractive",
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
      },
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
