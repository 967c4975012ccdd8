// What somebody at the keyboard sees: from a press to the next frame, and to the frame of another's screen.
import { chromium } from "@playwright/test";
import { ensureChromium } from "../../lib/chromium.mjs";
import { makeProject } from "./edits.mjs";
import { shares } from "./crowd.mjs";
import { until } from "./screens.mjs";

/** Of so many rows a list shows at first. */
const PRESSES = 50;
/** Before those that count: servers that have just begun compile what they run, and so do pages that were just opened. */
const WARM_UP = 10;
/** Shorter than two frames the browser does not tell. */
const SHORTEST_MS = 16;

/** @param {{ origin: string, cookie: string }} front */
export async function openBrowser(front) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium({ log: () => undefined }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    // It would end this process by itself, and leave the servers behind.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  const cookies = front.cookie.split("; ").map((one) => {
    const at = one.indexOf("=");
    return { name: one.slice(0, at), value: one.slice(at + 1), url: front.origin };
  });
  return {
    /** In a window of its own: what is behind another is drawn once a second. */
    newPage: async () => {
      const context = await browser.newContext({ baseURL: front.origin });
      await context.addCookies(cookies);
      return context.newPage();
    },
    stop: () => browser.close(),
  };
}

/** A page of the plan that names who owns what. */
export async function watchOwners(browser, slug) {
  const page = await openPlan(browser, slug, "?group=owner");
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  return {
    shows: async (owner) => (await page.locator("main").innerText()).includes(owner),
    wasReloaded: async () => !(await page.evaluate(() => "neverReloaded" in window)),
    leave: () => page.close(),
  };
}

/** Of each kind of change: press to next paint here, and press to text on a second screen. */
export async function measurePresses(browser, databaseUrl, tasks) {
  await pressRows(browser, databaseUrl, PRESSES, WARM_UP);
  const measured = await pressRows(browser, databaseUrl, tasks, PRESSES);
  return { tasks, presses: PRESSES, ...measured };
}

async function pressRows(browser, databaseUrl, tasks, presses) {
  const { slug, tasks: rows } = await makeProject(databaseUrl, tasks);
  const [page, second] = [await openPlan(browser, slug), await openPlan(browser, slug)];
  await page.evaluate(observePresses);
  const write = (word) => ({
    press: async (key) => {
      await page.keyboard.press("e");
      const title = page.getByRole("dialog").getByRole("textbox", { name: "What is to be done" });
      await title.fill(`${word} ${key}`);
      await page.evaluate(forgetPresses);
      await page.keyboard.press("Enter");
    },
    shows: word,
    then: () => page.getByRole("dialog").waitFor({ state: "hidden" }),
  });
  await pressEach(page, second, rows.slice(0, WARM_UP), write("Written"));
  const kinds = {
    state: { press: () => page.keyboard.press("s"), shows: ", in progress" },
    edit: write("Edited"),
    claim: { press: () => page.keyboard.press("d"), shows: ", claimed" },
  };
  const measured = {};
  for (const [name, kind] of Object.entries(kinds)) {
    measured[name] = await pressEach(page, second, rows.slice(0, presses), kind);
  }
  await page.close();
  await second.close();
  return measured;
}

async function pressEach(page, second, rows, { press, shows, then = () => undefined }) {
  const paints = [];
  const seconds = [];
  for (const { key } of rows) {
    const title = `[data-row][data-key="${key}"] [data-stop]`;
    // Also on the other: rows far from the screen are not drawn.
    await second.locator(title).scrollIntoViewIfNeeded();
    await page.locator(title).focus();
    const shown = second.evaluate(whenShown, { title, shows });
    await page.evaluate(forgetPresses);
    await press(key);
    const { duration, startedAt } = await page.evaluate(lastPress);
    paints.push(Math.max(duration, SHORTEST_MS));
    seconds.push((await shown) - startedAt);
    await then();
  }
  return { paintMs: shares(paints), secondScreenMs: shares(seconds) };
}

async function openPlan(browser, slug, query = "") {
  const page = await browser.newPage();
  await page.goto(`/projects/${slug}/plan${query}`);
  await page.locator("[data-row] [data-stop]").first().waitFor();
  // Once its scripts are there, J leads to a row.
  await until(
    async () => {
      await page.keyboard.press("j");
      return page.evaluate(() => document.activeElement !== document.body);
    },
    15_000,
    "the page answers to keys",
  );
  return page;
}

// From here on it runs in the page.

function observePresses() {
  window.presses = [];
  new PerformanceObserver((list) => window.presses.push(...list.getEntries())).observe({
    type: "event",
    durationThreshold: 16,
  });
  document.addEventListener("keydown", (event) => (window.pressedAt = event.timeStamp), true);
}

function forgetPresses() {
  window.presses.length = 0;
}

/** Two frames later the browser has told of it, or it was too short to tell. */
function lastPress() {
  const frames = (left, done) =>
    left === 0 ? setTimeout(done) : requestAnimationFrame(() => frames(left - 1, done));
  return new Promise((resolve) =>
    frames(3, () => {
      const durations = window.presses.map(({ duration }) => duration);
      resolve({
        duration: Math.max(0, ...durations),
        startedAt: performance.timeOrigin + window.pressedAt,
      });
    }),
  );
}

function whenShown({ title, shows }) {
  return new Promise((resolve, reject) => {
    const row = document.querySelector(title).closest("[data-row]");
    setTimeout(() => reject(new Error(`${title} shows ${row.textContent}`)), 10_000);
    const look = () => {
      if (!row.textContent.includes(shows)) return;
      watching.disconnect();
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    };
    const watching = new MutationObserver(look);
    watching.observe(row, { childList: true, characterData: true, subtree: true });
    look();
  });
}
