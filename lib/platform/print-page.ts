import "server-only";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserType, Route } from "playwright-core";
import { env } from "./env";
import { AccessError, RequestError } from "./errors";
import { log } from "./log";
import { turnsByName } from "./turns";

/** A page of Gantry and who opens it. The path is ours, never one that somebody names. */
interface Asked {
  path: string;
  /** The request of whoever asks: of it their session is passed on, and nothing else. */
  headers: Headers;
}

const PATIENCE_MS = 20_000;
const MOST_WAITING = 5;

const inTurn = turnsByName();
let asking = 0;

/**
 * A page as it prints, as PDF, by a Chromium on this machine: one after the other, each within twenty seconds. It sees
 * what whoever asks sees, since it shows their session. It reaches nothing: what it asks for is answered here,
 * which is the page itself with its styles, scripts and fonts from this server.
 */
export async function printPage(
  { path, headers }: Asked,
  patienceMs = PATIENCE_MS,
): Promise<Uint8Array<ArrayBuffer>> {
  const program = await findChromium();
  const cookie = sessionIn(headers);
  if (program === null) throw new RequestError("not here", NO_CHROMIUM);
  if (asking === MOST_WAITING) {
    throw new RequestError("too many", "Others are being printed. Try again in a moment.", LATER);
  }
  asking += 1;
  try {
    return await inTurn("print", () => print(program, { path, cookie, patienceMs }));
  } finally {
    asking -= 1;
  }
}

const NO_CHROMIUM =
  "This server has no Chromium to print with. Print the page itself, or take it as Markdown.";
const NOT_STARTED =
  "The Chromium of this server did not start. Try again in a moment, or take it as Markdown.";
const LATER = { "retry-after": "10" };

interface Printing {
  path: string;
  cookie: string;
  /** Of the launch and the printing together. */
  patienceMs: number;
}

async function print(program: string, { path, cookie, patienceMs }: Printing) {
  const { chromium } = await import("playwright-core");
  const address = new URL(path, new URL(env().GANTRY_URL).origin);
  let browser: Browser | null = null;
  const deadline = AbortSignal.timeout(patienceMs);
  deadline.addEventListener("abort", () => void browser?.close());
  try {
    browser = await launch(chromium, program, patienceMs);
    if (deadline.aborted) throw tooLong();
    return await printWith(browser, { address, cookie });
  } catch (error) {
    if (browser === null || browser.isConnected()) throw error;
    throw tooLong();
  } finally {
    await browser?.close();
  }
}

/** There is one, so it is not said that there is none: of a machine under load it starts late, or not this time. */
async function launch(chromium: BrowserType, program: string, timeout: number): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: program,
      // Root cannot have a sandbox of Chromium's.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--host-resolver-rules=MAP * ~NOTFOUND"],
      timeout,
    });
  } catch (error) {
    log.error({ err: error, program }, "the Chromium that was found does not start");
    if (error instanceof Error && error.name === "TimeoutError") throw tooLong();
    throw new RequestError("too many", NOT_STARTED, LATER);
  }
}

function tooLong(): RequestError {
  return new RequestError("too many", "It took too long. Try again in a moment.", LATER);
}

async function printWith(browser: Browser, { address, cookie }: { address: URL; cookie: string }) {
  const context = await browser.newContext({ serviceWorkers: "block", acceptDownloads: false });
  await context.route("**/*", (route) => answer(route, { address, cookie }));
  const page = await context.newPage();
  const response = await page.goto(address.href);
  if (response?.status() !== 200) {
    throw new Error(`The page to print answered ${String(response?.status())}.`);
  }
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true }));
}

const PARTS = ["stylesheet", "script", "font", "image"];
/** They are about what travelled, which is no more. */
const OF_THE_WIRE = ["content-encoding", "content-length", "transfer-encoding", "connection"];

async function answer(route: Route, { address, cookie }: { address: URL; cookie: string }) {
  const request = route.request();
  const asked = new URL(request.url());
  const isPage = request.isNavigationRequest() && asked.href === address.href;
  const isPart = asked.origin === address.origin && PARTS.includes(request.resourceType());
  if (request.method() !== "GET" || !(isPage || isPart)) {
    await route.abort();
    return;
  }
  const { HOST, PORT } = env();
  const found = await fetch(`http://${HOST}:${String(PORT)}${asked.pathname}${asked.search}`, {
    headers: isPage ? { cookie } : {},
    redirect: "manual",
    cache: "no-store",
  });
  const headers = [...found.headers].filter(([name]) => !OF_THE_WIRE.includes(name));
  await route.fulfill({
    status: found.status,
    headers: Object.fromEntries(headers),
    body: Buffer.from(await found.arrayBuffer()),
  });
}

/** As `platform/auth` names it; over https its name says so. */
const SESSION = /^(?:__Secure-)?gantry\.session_token=/;

function sessionIn(headers: Headers): string {
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  const session = cookies.find((one) => SESSION.test(one));
  if (session !== undefined) return session;
  throw new AccessError("forbidden", "A page is printed for a person. Take it as Markdown.");
}

const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];

/** What `CHROMIUM_PATH` says, else the one that Playwright has put there, else the first on the path; null for none. */
export async function findChromium(): Promise<string | null> {
  const { CHROMIUM_PATH } = env();
  if (CHROMIUM_PATH !== undefined) return (await canRun(CHROMIUM_PATH)) ? CHROMIUM_PATH : null;
  const { chromium } = await import("playwright-core");
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const named = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  for (const program of [chromium.executablePath(), ...named]) {
    if (await canRun(program)) return program;
  }
  return null;
}

async function canRun(program: string): Promise<boolean> {
  return access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
}
