// Gantry itself, started as a person would start it, in a home of its own, for the browser tests.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { REPORTS } from "./steps.mjs";

/** A first start installs nothing, but it builds. */
const READY_WITHIN_MS = 8 * 60_000;
const STOPPED_WITHIN_MS = 20_000;
/** What the application printed, kept after its home is gone. */
const LOGS = path.join(REPORTS, "app");

/** @typedef {{ child: import("node:child_process").ChildProcess, ended: Promise<void>, home: string }} Running */

/** @type {Running | undefined} */
let running;
/** @type {string | undefined} */
let place;

/**
 * Started once to load the examples, and again in a copy of what that left, so that a test that needs a Gantry
 * of its own begins with a copy too.
 *
 * @returns {Promise<{ baseUrl: string, password: string, freshHome: string }>}
 * @throws {Error} with what the application printed, when it does not become ready
 */
export async function startApp() {
  place = await mkdtemp(path.join(tmpdir(), "gantry-e2e-"));
  // Started by root, Postgres runs as another user, who has to get in.
  await chmod(place, 0o755);
  const password = randomBytes(12).toString("base64url");
  const [freshHome, home] = [path.join(place, "fresh"), path.join(place, "app")];
  await mkdir(freshHome, { mode: 0o755 });
  await startIn(freshHome, password);
  await stopRunning();
  // With whom each file belongs to.
  await promisify(execFile)("cp", ["-a", freshHome, home]);
  return { baseUrl: await startIn(home, password), password, freshHome };
}

async function startIn(home, password) {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const log = openSync(path.join(home, "app.log"), "w");
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      GANTRY_HOME: home,
      GANTRY_URL: undefined,
      GANTRY_EXAMPLE_PASSWORD: password,
      GANTRY_GALLERY: "1",
      // Nothing that runs there is outside: what is posted is refused, as it has to be.
      WEBHOOK_HOSTS: "localhost",
    },
  });
  closeSync(log);
  const ended = new Promise((resolve) => child.once("close", () => resolve()));
  running = { child, ended, home };

  try {
    await ready(`${baseUrl}/api/ready`, ended);
  } catch (error) {
    await stopApp();
    throw new Error(`${error.message}\n\n${await endOfLogs()}`);
  }
  return baseUrl;
}

export async function stopApp() {
  await stopRunning();
  if (place) await rm(place, { recursive: true, force: true });
  place = undefined;
}

async function stopRunning() {
  if (!running) return;
  const { child, ended, home } = running;
  running = undefined;
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGINT");
    const stopped = await Promise.race([ended.then(() => true), pause(STOPPED_WITHIN_MS)]);
    if (!stopped) process.kill(-child.pid, "SIGKILL");
    await ended;
  }
  await keepLogs(home);
}

/** When there is no time to wait. */
export function endApp() {
  running?.child.kill("SIGTERM");
}

async function keepLogs(home) {
  await rm(LOGS, { recursive: true, force: true });
  await mkdir(LOGS, { recursive: true });
  for (const name of await readdir(home)) {
    if (name.endsWith(".log")) await copyFile(path.join(home, name), path.join(LOGS, name));
  }
}

async function endOfLogs() {
  const names = await readdir(LOGS);
  const parts = names.sort().map(async (name) => {
    const lines = (await readFile(path.join(LOGS, name), "utf8")).trimEnd().split("\n");
    return `${name}\n${lines.slice(-40).join("\n")}`;
  });
  return (await Promise.all(parts)).join("\n\n");
}

async function ready(url, ended) {
  const until = Date.now() + READY_WITHIN_MS;
  let gone = false;
  void ended.then(() => (gone = true));
  while (Date.now() < until) {
    if (gone) throw new Error("The application ended before it was ready.");
    if (await answers(url)) return;
    await pause(250);
  }
  throw new Error(`${url} did not answer 200 within ${READY_WITHIN_MS / 60_000} minutes.`);
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Asks the system for a port that nobody uses. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<false>} */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false));
}
